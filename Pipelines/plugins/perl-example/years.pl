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
    while ($document->{text} =~ /(?<![0-9\x{660}-\x{669}\x{6F0}-\x{6F9}])([0-9\x{660}-\x{669}\x{6F0}-\x{6F9}]{4})(?![0-9\x{660}-\x{669}\x{6F0}-\x{6F9}])/g) {
        my ($start, $end, $year) = ($-[1], $+[1], $1);
        $year =~ tr/\x{660}-\x{669}\x{6F0}-\x{6F9}/0-90-9/;
        push @years, { start => $start, end => $end, year => $year + 0 } if $year >= 1000 && $year < 3000;
    }
    print $json->encode({ n => $document->{n}, years => \@years }), "\n";
}
