package dev.ticket.testkit;

/**
 * Everything that a {@link dev.ticket.ports.TicketBackend} must do: each rule is one test, with a number that {@code
 * docs/contract.md} explains. Implement it in a test class, one for each adapter; rules about what the adapter can't do are
 * skipped, and others check that it refuses.
 *
 * <pre>{@code
 * class AcmeTicketsTest implements TicketBackendContract {
 *     @Override
 *     public TicketBackend emptyTracker() {
 *         return AcmeTickets.open(new AcmeServer());
 *     }
 * }
 * }</pre>
 *
 * <p>{@link InMemoryTickets} keeps every rule; the kit's own tests break each rule once and see it reported.
 */
public interface TicketBackendContract
        extends TicketReaderContract,
                TicketIdContract,
                DocumentReaderContract,
                TicketCreatorContract,
                TicketImporterContract,
                TicketEditorContract,
                EventRecorderContract,
                StatusKeeperContract,
                ArtifactStoreContract,
                PlanBookContract,
                WorkflowKeeperContract,
                TicketDoctorContract,
                TicketTextContract,
                CapabilityContract {}
