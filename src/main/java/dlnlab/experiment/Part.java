package dlnlab.experiment;

/// The records an experiment is made of, and how to read and replace each.
enum Part {
    EXPERIMENT(Experiment.class),
    PROBLEM(Problem.class),
    ARCHITECTURE(Architecture.class),
    CONNECTIONS(Connections.class),
    INITIALISATION(Initialisation.class),
    LOSS(Loss.class),
    DESCENT(Descent.class),
    SCHEDULE(Schedule.class),
    METHOD(Method.class),
    STOP(StopRules.class);

    private final Class<?> type;

    Part(Class<?> type) {
        this.type = type;
    }

    Record get(Experiment experiment) {
        return switch (this) {
            case EXPERIMENT -> experiment;
            case PROBLEM -> (Record) experiment.problem();
            case ARCHITECTURE -> experiment.architecture();
            case CONNECTIONS -> (Record) experiment.architecture().connections();
            case INITIALISATION -> (Record) experiment.initialisation();
            case LOSS -> experiment.loss();
            case DESCENT -> experiment.descent();
            case SCHEDULE -> (Record) experiment.descent().schedule();
            case METHOD -> (Record) experiment.descent().method();
            case STOP -> experiment.stop();
        };
    }

    Experiment put(Experiment experiment, Record part) {
        return switch (this) {
            case EXPERIMENT -> (Experiment) part;
            case PROBLEM -> experiment.withProblem((Problem) part);
            case ARCHITECTURE -> experiment.withArchitecture((Architecture) part);
            case CONNECTIONS ->
                experiment.withArchitecture(
                        (Architecture) Components.with(experiment.architecture(), "connections", part));
            case INITIALISATION -> experiment.withInitialisation((Initialisation) part);
            case LOSS -> experiment.withLoss((Loss) part);
            case DESCENT -> experiment.withDescent((Descent) part);
            case SCHEDULE -> withDescent(experiment, "schedule", part);
            case METHOD -> withDescent(experiment, "method", part);
            case STOP -> experiment.withStop((StopRules) part);
        };
    }

    private static Experiment withDescent(Experiment experiment, String component, Record part) {
        return experiment.withDescent((Descent) Components.with(experiment.descent(), component, part));
    }

    /// Whether records of this class stand here.
    boolean holds(Class<?> recordClass) {
        return type.isAssignableFrom(recordClass);
    }
}
