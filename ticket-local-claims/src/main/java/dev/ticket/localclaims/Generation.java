package dev.ticket.localclaims;

/** One state of a ticket's claim; the one of the highest number is the present one. */
final class Generation {
    private final long number;
    private final byte[] content;

    Generation(long number, byte[] content) {
        this.number = number;
        this.content = content;
    }

    long number() {
        return number;
    }

    byte[] content() {
        return content;
    }
}
