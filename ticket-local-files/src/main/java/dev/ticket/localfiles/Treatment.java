package dev.ticket.localfiles;

import dev.ticket.domain.DocumentChange;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Repair;
import dev.ticket.localfiles.Findings.Mendable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a repair does to one ticket, or to the root: one change that counts whole or not at all. */
final class Treatment {
    private final TrackerFiles files;
    private final Limits limits;
    private final List<Repair> repairs = new ArrayList<>();
    private final List<Finding> mended = new ArrayList<>();
    private final List<FileStep> steps = new ArrayList<>();

    private Treatment(TrackerFiles files, Limits limits) {
        this.files = files;
        this.limits = limits;
    }

    /** For what an examination has found in a ticket. */
    static Treatment of(TicketExamination examined) {
        Findings findings = examined.findings();
        Treatment treatment = new Treatment(examined.view().files(), findings.limits());
        examined.item().ifPresent(it -> treatment.head(examined.ticket().item(), it, findings.mendable()));
        treatment.files(findings.mendable());
        if (treatment.steps.size() > 1 && examined.item().isPresent()) {
            // Who reads meanwhile sees by the item whether there was a change.
            treatment.touch(examined.ticket().item(), examined.item().get().text());
        }
        return treatment;
    }

    /** For what was found in the root. */
    static Treatment of(TrackerFiles files, Findings findings) {
        Treatment treatment = new Treatment(files, findings.limits());
        treatment.files(findings.mendable());
        return treatment;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What is done, in its order. */
    List<Repair> repairs() {
        return repairs;
    }

    /** What is found no more when it is done. */
    List<Finding> mended() {
        return mended;
    }

    List<FileStep> steps() {
        return steps;
    }

    private void head(Path path, ItemFile before, List<Mendable> all) {
        ItemFile item = before;
        for (Mendable each : all) {
            if (each.mend() instanceof Mend.OfHead mend) {
                ItemFile after = spliced(item, mend);
                if (!after.text().equals(item.text())) {
                    add(each, new DocumentChange.Rewrite(files.root().shown(path), item.text(), after.text()));
                    item = after;
                }
            }
        }
        if (!item.text().equals(before.text())) {
            touch(path, item.text());
        }
    }

    /** A value that can't be changed without touching another one stays. */
    private ItemFile spliced(ItemFile item, Mend.OfHead mend) {
        try {
            ItemFile after = mend.splice().apply(item);
            return after.text().getBytes(StandardCharsets.UTF_8).length > limits.itemBytes() ? item : after;
        } catch (HeadException e) {
            return item;
        }
    }

    private void touch(Path item, String text) {
        if (steps.stream().noneMatch(it -> it.target().equals(item))) {
            steps.add(0, new FileStep.Replace(item, text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void files(List<Mendable> all) {
        for (Mendable each : all) {
            if (each.mend() instanceof Mend.OfFile mend) {
                steps.add(mend.step());
                add(each, rewrite(mend.step()));
            }
        }
    }

    private DocumentChange rewrite(FileStep step) {
        String shown = files.root().shown(step.target());
        if (step instanceof FileStep.Append append) {
            String before = files.text(append.target(), limits.threadBytes());
            return new DocumentChange.Rewrite(shown, before, before + text(append.content()));
        }
        byte[] content = step instanceof FileStep.Replace replace ? replace.content() : new byte[0];
        return new DocumentChange.Rewrite(shown, null, text(content));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void add(Mendable each, DocumentChange change) {
        mended.add(each.finding());
        repairs.add(repair(each.finding(), each.mend().done(), change));
    }

    /** A finding that is mended: its cure says what is done. */
    static Repair repair(Finding finding, String done, @Nullable DocumentChange change) {
        Finding said = new Finding(
                finding.code(), finding.severity(), finding.path(), finding.line(), finding.message(), done);
        return new Repair(said, change == null ? List.of() : List.of(change));
    }
}
