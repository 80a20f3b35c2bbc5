package dev.ticket.interop;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Ends the containers and prints the figures. Public, because the launcher looks it up as a service. */
public final class AfterAllTests implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Shells.close();
        Workplace.remove();
        System.out.print(Figures.lines());
    }
}
