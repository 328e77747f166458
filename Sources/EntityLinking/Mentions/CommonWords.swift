/// Words that are frequent in running text: alone they are seldom names.
enum CommonWords {}
