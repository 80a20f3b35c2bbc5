package dev.ticket.localfiles;

/**
 * How much a tracker takes in and hands out. What is larger is refused, or cut and says so; {@code docs/format.md#limits}
 * tells which. The file {@code ticket.yaml} of a tracker sets the same limits. Immutable.
 *
 * <pre>{@code
 * LocalTicketsOptions.defaults().withLimits(Limits.defaults().withEvents(1000).withArtifactBytes(1 << 20))
 * }</pre>
 *
 * @param bodyBytes the largest text that is handed in: a description, the body of an event, a resolution; in bytes of UTF-8
 * @param fieldBytes the largest value of a field of text, entry of a list, attribute or target of a reference that is handed in;
 *     in bytes of UTF-8
 * @param itemBytes the largest {@code item.md} or {@code resolution.md} that is read or written, in bytes
 * @param threadBytes the largest {@code thread.md} that is read or written, in bytes
 * @param events the most events of one ticket that are read or written
 * @param artifactBytes the largest artifact that is stored, in bytes; one that is there already is read whatever its size
 * @param artifacts the most artifacts of one ticket that are listed or stored
 * @param diagnostics the most findings of a doctor, and problems of a list; one more says how many were left out
 * @param diagnosticChars the longest path, message and cure of a finding or a problem, in chars; what is longer is cut and says so
 */
public record Limits(
        int bodyBytes,
        int fieldBytes,
        int itemBytes,
        int threadBytes,
        int events,
        int artifactBytes,
        int artifacts,
        int diagnostics,
        int diagnosticChars) {
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;
    /** What is read or stored is held in memory as one array. */
    static final int MOST_BYTES = 1 << 30;

    /** Checks that each limit is positive, and each size at most 1 GiB. */
    public Limits {
        require("bodyBytes", bodyBytes, MOST_BYTES);
        require("fieldBytes", fieldBytes, MOST_BYTES);
        require("itemBytes", itemBytes, MOST_BYTES);
        require("threadBytes", threadBytes, MOST_BYTES);
        require("events", events, Integer.MAX_VALUE);
        require("artifactBytes", artifactBytes, MOST_BYTES);
        require("artifacts", artifacts, Integer.MAX_VALUE);
        require("diagnostics", diagnostics, Integer.MAX_VALUE);
        require("diagnosticChars", diagnosticChars, Integer.MAX_VALUE);
    }

    private static void require(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is 1 to " + most + ", got " + value);
        }
    }

    /**
     * {@return the limits of a tracker that names none: 1 MiB, 8 KiB, 4 MiB, 32 MiB, 100000, 64 MiB, 10000, 1000 and 2000,
     * in the order of the parts}
     */
    public static Limits defaults() {
        return new Limits(MIB, 8 * KIB, 4 * MIB, 32 * MIB, 100_000, 64 * MIB, 10_000, 1000, 2000);
    }

    /**
     * {@return these limits with another one for texts handed in}
     *
     * @param most the largest text handed in, in bytes
     */
    public Limits withBodyBytes(int most) {
        return new Limits(
                most,
                fieldBytes,
                itemBytes,
                threadBytes,
                events,
                artifactBytes,
                artifacts,
                diagnostics,
                diagnosticChars);
    }

    /**
     * {@return these limits with another one for values of fields}
     *
     * @param most the largest value of a field, in bytes
     */
    public Limits withFieldBytes(int most) {
        return new Limits(
                bodyBytes,
                most,
                itemBytes,
                threadBytes,
                events,
                artifactBytes,
                artifacts,
                diagnostics,
                diagnosticChars);
    }

    /**
     * {@return these limits with another one for items and resolutions}
     *
     * @param most the largest {@code item.md} or {@code resolution.md}, in bytes
     */
    public Limits withItemBytes(int most) {
        return new Limits(
                bodyBytes,
                fieldBytes,
                most,
                threadBytes,
                events,
                artifactBytes,
                artifacts,
                diagnostics,
                diagnosticChars);
    }

    /**
     * {@return these limits with another one for threads}
     *
     * @param most the largest {@code thread.md}, in bytes
     */
    public Limits withThreadBytes(int most) {
        return new Limits(
                bodyBytes, fieldBytes, itemBytes, most, events, artifactBytes, artifacts, diagnostics, diagnosticChars);
    }

    /**
     * {@return these limits with another one for events}
     *
     * @param most the most events of one ticket
     */
    public Limits withEvents(int most) {
        return new Limits(
                bodyBytes,
                fieldBytes,
                itemBytes,
                threadBytes,
                most,
                artifactBytes,
                artifacts,
                diagnostics,
                diagnosticChars);
    }

    /**
     * {@return these limits with another one for the size of artifacts}
     *
     * @param most the largest artifact, in bytes
     */
    public Limits withArtifactBytes(int most) {
        return new Limits(
                bodyBytes, fieldBytes, itemBytes, threadBytes, events, most, artifacts, diagnostics, diagnosticChars);
    }

    /**
     * {@return these limits with another one for the number of artifacts}
     *
     * @param most the most artifacts of one ticket
     */
    public Limits withArtifacts(int most) {
        return new Limits(
                bodyBytes,
                fieldBytes,
                itemBytes,
                threadBytes,
                events,
                artifactBytes,
                most,
                diagnostics,
                diagnosticChars);
    }

    /**
     * {@return these limits with another one for the number of findings and problems}
     *
     * @param most the most findings or problems
     */
    public Limits withDiagnostics(int most) {
        return new Limits(
                bodyBytes, fieldBytes, itemBytes, threadBytes, events, artifactBytes, artifacts, most, diagnosticChars);
    }

    /**
     * {@return these limits with another one for the length of findings and problems}
     *
     * @param most the longest text in one of them, in chars
     */
    public Limits withDiagnosticChars(int most) {
        return new Limits(
                bodyBytes, fieldBytes, itemBytes, threadBytes, events, artifactBytes, artifacts, diagnostics, most);
    }
}
