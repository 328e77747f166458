# Answers each document in order, and sends every other line back as it is.
use strict;
use warnings;
use JSON::PP;

binmode STDIN;
binmode STDOUT;
my $json = JSON::PP->new->utf8;

while (my $line = <STDIN>) {
    my $document = $json->decode($line);
    if (!exists $document->{n}) {
        print $line;
        STDOUT->flush;
        next;
    }
    my @years;
    # Positions are counted from one match to the next: Perl finds its way in a long string from its beginning.
    my $position = 0;
    my @parts = split /(?<![0-9\x{660}-\x{669}\x{6F0}-\x{6F9}])([0-9\x{660}-\x{669}\x{6F0}-\x{6F9}]{4})(?![0-9\x{660}-\x{669}\x{6F0}-\x{6F9}])/, $document->{text};
    for my $index (0 .. $#parts) {
        my $start = $position;
        $position += length $parts[$index];
        next unless $index % 2;
        (my $year = $parts[$index]) =~ tr/\x{660}-\x{669}\x{6F0}-\x{6F9}/0-90-9/;
        push @years, { start => $start, end => $position, year => $year + 0 } if $year >= 1000 && $year < 3000;
    }
    print $json->encode({ n => $document->{n}, years => \@years }), "\n";
}
