package dev.ticket.localfiles;

/** The names of files that are being written: they lie beside their target, and no reader looks at them. */
final class Temporaries {
    static final String PREFIX = ".ticket-tmp-";

    private Temporaries() {}

    /** A name that nothing else has. */
    static String name() {
        return PREFIX + EventIds.next();
    }

    static boolean is(String name) {
        return name.startsWith(PREFIX);
    }
}
