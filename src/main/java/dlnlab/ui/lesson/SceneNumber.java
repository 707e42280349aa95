package dlnlab.ui.lesson;

import dlnlab.ensemble.CellValues;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.HypothesisVerdict;
import dlnlab.experiment.Experiment;
import dlnlab.figure.StudyColumns;
import dlnlab.plot.NumberFormats;
import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import dlnlab.run.Trace;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.Scene;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.Ends;
import dlnlab.ui.ensemble.StudyViewModel;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.RunEntry;
import dlnlab.ui.lab.Setup;
import dlnlab.ui.lesson.Verdict.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one number that a scene promises, beside what came out: of a member of its comparison at a step or at the end,
/// of the plane that one plays with, or of many starts.
final class SceneNumber {
    private final LabViewModel lab;
    private @Nullable Setup known;
    private List<Experiment> promised = List.of();

    SceneNumber(LabViewModel lab) {
        this.lab = lab;
    }

    /// The number as a line of the panel; without a value as long as no run of the scene has come to it.
    Verdict of(Scene scene) {
        Scene.Match match = scene.match();
        boolean plane = scene.exhibits().contains(match.quantity());
        ChartSpec histogram = scene.histogram(match.quantity()).orElse(null);
        ChartSpec study = scene.study(match.quantity()).orElse(null);
        Double measured;
        if (histogram != null) {
            measured = quantile(histogram, match.column());
        } else if (study != null) {
            measured = studied(study, scene, match.column());
        } else if (scene.hypotheses(match.quantity()).isPresent()) {
            measured = reached(match.column());
        } else {
            measured = plane ? reading(match) : measured(match);
        }
        boolean turned = plane && lab.plays().of(match.quantity()).isAnswered();
        if (measured != null) {
            Verdict verdict = judged(match, measured);
            return study == null ? verdict : verdict.adding(starts(study, match.column()));
        }
        return new Verdict(
                match.quantity(),
                match.label(),
                turned ? "–" : "…",
                Judgement.PLAIN,
                turned ? "only as opened" : "expected " + allowed(match),
                help(match));
    }

    /// The line that a measured value gives.
    static Verdict judged(Scene.Match match, double measured) {
        boolean holds = Math.abs(measured - match.expected()) <= match.tolerance();
        return new Verdict(
                match.quantity(),
                match.label(),
                BriefText.of(measured),
                holds ? Judgement.HOLDS : Judgement.FAILS,
                (holds ? "as expected: " : "expected ") + allowed(match),
                help(match));
    }

    private static String allowed(Scene.Match match) {
        return NumberFormats.value(match.expected()) + " ± " + NumberFormats.value(match.tolerance());
    }

    private static String help(Scene.Match match) {
        return match.source() + ": " + allowed(match) + ".";
    }

    private @Nullable Double reading(Scene.Match match) {
        return ExhibitVerdicts.reading(lab.plays().of(match.quantity()), match.column());
    }

    // only of all starts together: the first few say little
    private @Nullable Double quantile(ChartSpec histogram, int column) {
        Cloud cloud = lab.starts().present();
        EnsembleTable table = lab.starts().table();
        if (cloud == null
                || table == null
                || table.size() == 0
                || lab.playing().canGoOn()
                || !lab.starts().isSettled()) {
            return null;
        }
        return cloud.ends(histogram, table).quantiles().at(Ends.SHOWN.get(column));
    }

    /// Whether the number comes from what is computed beside the runs, and is still to come.
    boolean waits(Scene scene) {
        Scene.Match match = scene.match();
        // what failed or was stopped does not keep the answer back
        return scene.study(match.quantity())
                        .map(chart -> studied(chart, scene, match.column()) == null
                                && !lab.studies().of(chart.ensemble()).isSettled())
                        .orElse(false)
                || (scene.hypotheses(match.quantity()).isPresent()
                        && reached(match.column()) == null
                        && lab.hypotheses().isComing());
    }

    private @Nullable Double studied(ChartSpec chart, Scene scene, int cell) {
        StudyViewModel study = lab.studies().of(chart.ensemble());
        CellValues values = study.values();
        if (values == null || !study.isOf(scene.experiment()) || values.finished(cell) == 0) {
            return null;
        }
        int column = StudyColumns.find(values.plan(), chart.studied().getFirst());
        return column < 0 ? null : values.of(cell, column).value();
    }

    // the first start stands there early; the median of all may be another number
    private String starts(ChartSpec chart, int cell) {
        CellValues values = lab.studies().of(chart.ensemble()).values();
        int all = values == null ? 0 : values.plan().spec().starts();
        int known = values == null ? 0 : values.finished(cell);
        return known < all ? ", from " + known + " of " + all + " starts" : "";
    }

    private @Nullable Double reached(int verdict) {
        List<HypothesisVerdict> known = lab.hypotheses().verdicts();
        return verdict < known.size() ? known.get(verdict).reached() : null;
    }

    private @Nullable Double measured(Scene.Match match) {
        Run run = promised(match.member());
        Trace trace = run == null ? null : run.trace();
        if (run == null || trace == null) {
            return null;
        }
        Trace.Sample sample;
        if (match.atStep() < 0) {
            sample = run.status().phase() == RunStatus.Phase.ENDED ? trace.latest(match.quantity()) : null;
        } else {
            sample = run.status().step() >= match.atStep() ? trace.at(match.quantity(), match.atStep()) : null;
        }
        return sample == null ? null : sample.values()[match.column()];
    }

    // while a scene is being opened the runs of what was there before still stand on the table
    private @Nullable Run promised(int member) {
        Setup setup = lab.setupProperty().get();
        if (!setup.equals(known)) {
            known = setup;
            promised = setup.members();
        }
        List<RunEntry> members = lab.runs().members();
        if (member >= members.size() || member >= promised.size()) {
            return null;
        }
        Run run = members.get(member).run();
        return run.experiment().equals(promised.get(member)) ? run : null;
    }
}
