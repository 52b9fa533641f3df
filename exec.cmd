@rem npm scripts use exec so that a signal to npm reaches the program; cmd.exe has no such word of its own.
@%*
