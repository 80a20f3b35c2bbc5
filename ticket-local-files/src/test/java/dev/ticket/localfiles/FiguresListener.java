package dev.ticket.localfiles;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Prints the figures at the end of a run. Public, because the launcher looks it up as a service. */
public final class FiguresListener implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        System.out.print(Figures.lines());
    }
}
