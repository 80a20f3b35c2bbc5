package dev.ticket.ports;

/** The tracker behind this backend can't do that at all. Give up, or ask {@link TicketBackend#capabilities()} first. */
public final class UnsupportedByBackendException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient Capability capability;

    /**
     * Says what is missing.
     *
     * @param capability what the backend can't do
     */
    public UnsupportedByBackendException(Capability capability) {
        super("this tracker has no capability " + capability, "unsupported");
        this.capability = capability;
    }

    /** {@return what the backend can't do} */
    public Capability capability() {
        return capability;
    }
}
