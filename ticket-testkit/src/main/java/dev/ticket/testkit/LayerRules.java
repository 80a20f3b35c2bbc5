package dev.ticket.testkit;

import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of layering, ready to be checked by ArchUnit: each layer leans on named others, itself, the JDK and JSpecify, and
 * on nothing else. The constants are for this project; the methods make the same rules for builds outside it. Every rule
 * fails where it finds no class to check, so that a layer that moves away is noticed. Immutable.
 *
 * <pre>{@code
 * JavaClasses classes = new ClassFileImporter()
 *         .withImportOption(new ImportOption.DoNotIncludeTests())
 *         .importPackages("com.acme.tracker");
 * LayerRules.adapter("com.acme.tracker..", "com.acme.client..").check(classes);
 * LayerRules.publicTypes("com.acme.tracker..", "com.acme.tracker.AcmeTickets").check(classes);
 * }</pre>
 */
public final class LayerRules {
    private static final ProjectLayers OWN = new ProjectLayers("dev.ticket");

    /** The domain leans on nothing. */
    public static final ArchRule DOMAIN = OWN.domain();
    /** The ports lean on the domain. */
    public static final ArchRule PORTS = OWN.ports();
    /** The use cases lean on domain and ports. */
    public static final ArchRule USE_CASES = OWN.useCases();
    /** The local files lean on domain, ports and their parsers of YAML and JSON. */
    public static final ArchRule LOCAL_FILES = OWN.localFiles();
    /** What reads other trackers' files leans on domain, ports and its YAML parser. */
    public static final ArchRule IMPORTS = OWN.imports();
    /** The local claims lean on domain, ports and their JSON parser. */
    public static final ArchRule LOCAL_CLAIMS = OWN.localClaims();
    /** What git knows leans on domain, ports, JGit and a JSON parser. */
    public static final ArchRule GIT = OWN.git();
    /** The kit leans on domain, ports, and the libraries of tests. */
    public static final ArchRule TESTKIT = OWN.testkit();
    /** What wires the program may know all of it, and no library. */
    public static final ArchRule APP = OWN.app();
    /** The command line leans on domain, ports, use cases and its libraries; it never sees an adapter. */
    public static final ArchRule COMMAND_LINE = OWN.commandLine();
    /** Every class lies in one of these layers: what no rule looks at can't hide beside them. */
    public static final ArchRule EVERY_CLASS_HAS_A_LAYER = OWN.everyClassHasALayer();
    /** No two packages need each other. */
    public static final ArchRule NO_CYCLES = OWN.noCycles();
    /** The ports speak of the JDK and the domain alone: what implements or calls them brings no library along. */
    public static final ArchRule PLAIN_PORTS = OWN.plainPorts();
    /** Standard streams belong to the command line. */
    public static final ArchRule NO_STANDARD_STREAMS = OWN.noStandardStreams();
    /** Domain and use cases give the same answer everywhere and always: no clock, chance or environment of their own. */
    public static final ArchRule REPEATABLE = OWN.repeatable();
    /** Every package is {@code @NullMarked}. */
    public static final ArchRule NULL_MARKED = nullMarked("dev.ticket..");
    /** Names say what a thing is. */
    public static final ArchRule TELLING_NAMES = tellingNames("dev.ticket..");
    /** The local files have one door, and the options to open it with. */
    public static final ArchRule LOCAL_FILES_DOOR = OWN.localFilesDoor();
    /** What reads other trackers' files has one door. */
    public static final ArchRule IMPORTS_DOOR = OWN.importsDoor();
    /** The local claims have one door. */
    public static final ArchRule LOCAL_CLAIMS_DOOR = OWN.localClaimsDoor();
    /** What git knows has one door. */
    public static final ArchRule GIT_DOOR = OWN.gitDoor();

    private LayerRules() {}

    /**
     * {@return the rule for an adapter: besides itself it leans on domain, ports, JSpecify, those libraries, and whatever the
     * JDK exports}
     *
     * @param adapter its packages, in ArchUnit's notation, for example {@code com.acme.tracker..}
     * @param libraries the packages of the libraries it may use
     */
    public static ArchRule adapter(String adapter, String... libraries) {
        return OWN.adapter(adapter, libraries);
    }

    /**
     * {@return the rule that an adapter has public types of those names and no others}
     *
     * @param adapter its packages, in ArchUnit's notation
     * @param types the full names of its public types: one door, and what its methods name
     */
    public static ArchRule publicTypes(String adapter, String... types) {
        return LayerConditions.publicTypes(adapter, types);
    }

    /**
     * {@return the rule that every package is {@code @NullMarked}}
     *
     * @param packages the packages, in ArchUnit's notation
     */
    public static ArchRule nullMarked(String packages) {
        return LayerConditions.nullMarked(packages);
    }

    /**
     * {@return the rule that no type is called {@code ...Impl}, {@code ...Utils}, {@code ...Helper} or {@code ...Manager},
     * and no package {@code util}, {@code impl}, {@code model}, {@code dto}, {@code exceptions} or {@code helper}}
     *
     * @param packages the packages, in ArchUnit's notation
     */
    public static ArchRule tellingNames(String packages) {
        return LayerConditions.tellingNames(packages);
    }
}
