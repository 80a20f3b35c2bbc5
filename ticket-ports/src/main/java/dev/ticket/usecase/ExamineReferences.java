package dev.ticket.usecase;

import dev.ticket.domain.Branch;
import dev.ticket.domain.Commit;
import dev.ticket.domain.CommitId;
import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.KnownReferences;
import dev.ticket.domain.Reference;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.NoRepositoryException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketStorageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Examines what a tracker's own doctor can't know: whether the commits and branches that events refer to are there, and on a
 * branch. It changes nothing, and no trouble with the repository makes it fail: that is a finding.
 */
public final class ExamineReferences {
    /** More of them would help nobody; the first ones are mended first. */
    private static final int MOST = 1000;

    private final TicketReader reader;
    private final Supplier<CommitReader> commits;

    /**
     * Examines with those ports.
     *
     * @param reader reads tickets
     * @param commits gives the repository, and is asked for it once a ticket refers to a commit or branch
     */
    public ExamineReferences(TicketReader reader, Supplier<CommitReader> commits) {
        this.reader = reader;
        this.commits = commits;
    }

    /**
     * {@return a report with what is found besides, at its end}
     *
     * @param report what the tracker's own doctor found
     * @throws dev.ticket.ports.TicketException if the tracker as a whole can't be read; give up
     */
    public DoctorReport addTo(DoctorReport report) {
        Map<String, Set<Reference>> byPlace = references();
        if (byPlace.isEmpty()) {
            return report;
        }
        List<Finding> all = new ArrayList<>(report.findings());
        all.addAll(bounded(findings(byPlace)));
        return new DoctorReport(all);
    }

    /** The references of each ticket by its place; a ticket that can't be read is the doctor's business. */
    private Map<String, Set<Reference>> references() {
        Map<String, Set<Reference>> byPlace = new LinkedHashMap<>();
        for (TicketSummary ticket : reader.list(TicketFilter.all()).tickets()) {
            try {
                Set<Reference> refs = LookUpReferences.in(
                        reader.show(TicketIdOrSlug.of(ticket.id())).events());
                if (!refs.isEmpty()) {
                    byPlace.put(
                            Optional.ofNullable(ticket.location())
                                    .orElse(ticket.id().value()),
                            refs);
                }
            } catch (MalformedTicketException | TicketNotFoundException e) {
                // It is malformed, or gone since it was listed.
            }
        }
        return byPlace;
    }

    private List<Finding> findings(Map<String, Set<Reference>> byPlace) {
        Set<Reference> all = new LinkedHashSet<>();
        byPlace.values().forEach(all::addAll);
        try {
            CommitReader repository = commits.get();
            KnownReferences known = new LookUpReferences(repository).lookUp(all);
            Set<CommitId> lost = repository.onNoBranch(known.found().entrySet().stream()
                    .filter(it -> LookUpReferences.isCommit(it.getKey()))
                    .map(it -> it.getValue().id())
                    .toList());
            if ((!lost.isEmpty() || !known.missing().isEmpty()) && !repository.isComplete()) {
                return List.of(unchecked(all, byPlace, "the repository is a shallow clone, without the whole past"));
            }
            return findings(byPlace, known, lost);
        } catch (NoRepositoryException e) {
            return List.of(unchecked(all, byPlace, "the tracker lies in no git repository"));
        } catch (TicketStorageException e) {
            return List.of(unchecked(all, byPlace, e.path() + " " + e.problem()));
        }
    }

    private static List<Finding> findings(
            Map<String, Set<Reference>> byPlace, KnownReferences known, Set<CommitId> lost) {
        List<Finding> findings = new ArrayList<>();
        byPlace.forEach((place, refs) -> {
            for (Reference reference : refs) {
                Optional<Commit> commit = known.find(reference);
                if (commit.isEmpty()) {
                    findings.add(missing(place, reference));
                } else if (LookUpReferences.isCommit(reference)
                        && lost.contains(commit.get().id())) {
                    findings.add(ReferenceFinding.COMMIT_ON_NO_BRANCH.at(
                            place, "an event speaks of a commit that is on no branch: " + shown(commit.get())));
                }
            }
        });
        return findings;
    }

    private static String shown(Commit commit) {
        return commit.id().abbreviated() + " (" + commit.subject() + ")";
    }

    private static Finding missing(String place, Reference reference) {
        return LookUpReferences.isCommit(reference)
                ? ReferenceFinding.MISSING_COMMIT.at(
                        place, "an event speaks of a commit that the repository has not: " + reference.target())
                : ReferenceFinding.MISSING_BRANCH.at(
                        place,
                        "an event speaks of a branch that is not there: " + Branch.shortened(reference.target()));
    }

    /** One finding for all: where nothing can be looked up, each would say the same. */
    private static Finding unchecked(Set<Reference> all, Map<String, Set<Reference>> byPlace, String why) {
        String count = all.size() == 1 ? "a commit or branch" : all.size() + " commits or branches";
        return ReferenceFinding.UNCHECKED_REFERENCES.at(
                byPlace.keySet().iterator().next(),
                "events here" + (byPlace.size() > 1 ? " and elsewhere" : "") + " speak of " + count
                        + " that can't be looked up: " + why);
    }

    private static List<Finding> bounded(List<Finding> findings) {
        if (findings.size() <= MOST) {
            return findings;
        }
        List<Finding> some = new ArrayList<>(findings.subList(0, MOST));
        some.add(ReferenceFinding.UNCHECKED_REFERENCES.at(
                findings.get(MOST).path(),
                (findings.size() - MOST) + " more references, here and elsewhere, are not as they should be"));
        return some;
    }
}
