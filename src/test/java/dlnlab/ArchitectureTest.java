package dlnlab;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.BaseStream;

/// Holds the shape of the program: which package may use which, and what the mathematics must never touch.
@AnalyzeClasses(packages = "dlnlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> CORE =
            List.of("linalg", "baseline", "network", "problem", "initial", "geometry", "dynamics", "measure");
    private static final List<String> PACKAGES =
            join(CORE, "exhibit", "experiment", "scene", "run", "ensemble", "plot", "export", "figure", "cli", "ui");
    private static final String[] DETERMINISTIC = inside(join(CORE, "exhibit", "experiment", "ensemble"));

    private static final Set<String> CLOCK_READERS = Set.of("now", "systemUTC", "systemDefaultZone", "system");
    private static final Set<String> THREAD_STARTERS = Set.of("ofVirtual", "ofPlatform", "startVirtualThread");
    private static final Set<String> HIDDEN_POOLS = Set.of("parallel", "parallelStream", "supplyAsync", "runAsync");

    @ArchTest
    static final ArchRule arrowsPointOneWay = arrows().because(
                    "data flows one way, experiment, assembler, simulation, run, trace, charts, so that each part is "
                            + "understood and tested without what stands on it");

    @ArchTest
    static final ArchRule everyClassHasAPackageOfTheTable = classes()
            .that()
            .doNotHaveFullyQualifiedName("dlnlab.Main")
            .and(describe("are not nested in it", c -> !c.getName().startsWith("dlnlab.Main$")))
            .should()
            .resideInAnyPackage(inside(PACKAGES))
            .because("a package that the table of arrows does not name would escape it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noCycles = slices().matching("dlnlab.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle can only be read, tested and changed together")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule javaFxOnlyInTheWindow = noClasses()
            .that()
            .resideOutsideOfPackage("dlnlab.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp.ikonli..")
            .because("everything but the window runs on a server, from the command line and in fast tests")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewModelsKnowNoNodes = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .because("a decision that needs no node is tested without a toolkit, and holds for any number of windows")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noClockInTheCore = noClasses()
            .that()
            .resideInAnyPackage(DETERMINISTIC)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethodWhere(target(owner(resideInAnyPackage("java.time.."))).and(named(CLOCK_READERS)))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("a trajectory depends on experiment, seeds and recorded changes only, never on the time of day; "
                    + "time budgets belong to run, with an injected clock")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noUnseededRandomnessInTheCore = noClasses()
            .that()
            .resideInAnyPackage(DETERMINISTIC)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructorWhere(describe("seeds a generator from the clock", ArchitectureTest::seedsFromTheClock))
            .because("the same seed must give the same run on every machine, so randomness comes from linalg's seeded "
                    + "streams; java.util.random generators and unseeded Commons Math ones do not qualify")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule threadsOnlyInRun = noClasses()
            .that()
            .resideOutsideOfPackage("dlnlab.run..")
            .and()
            .doNotHaveFullyQualifiedName("dlnlab.Main")
            .should()
            .callConstructorWhere(target(owner(assignable(Thread.class, ExecutorService.class, Timer.class))))
            .orShould()
            .callMethodWhere(target(owner(assignable(Executors.class))))
            .orShould()
            .callMethodWhere(target(owner(assignable(Thread.class))).and(named(THREAD_STARTERS)))
            .orShould()
            .callMethodWhere(target(owner(assignable(BaseStream.class, Iterable.class, CompletableFuture.class)))
                    .and(named(HIDDEN_POOLS)))
            .because("run alone decides what runs when, and is handed to others as an executor; "
                    + "Main's one thread is the shutdown hook that ends a relaunched program")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noDrawingBelowTheCharts = noClasses()
            .that()
            .resideInAnyPackage(inside(join(CORE, "experiment", "scene", "run", "ensemble")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..")
            .because("what is computed does not know how it is drawn; drawing starts at plot")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPrintedStackTraces = noClasses()
            .should()
            .callMethodWhere(target(owner(assignable(Throwable.class))).and(named(Set.of("printStackTrace"))))
            .because("a user gets a sentence that says what to do, a programmer gets the exception")
            .allowEmptyShould(true);

    private static LayeredArchitecture arrows() {
        LayeredArchitecture table =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : PACKAGES) {
            table = table.layer(name).definedBy("dlnlab." + name + "..");
        }
        return table.whereLayer("linalg")
                .mayNotAccessAnyLayer()
                .whereLayer("baseline")
                .mayOnlyAccessLayers("linalg")
                .whereLayer("network")
                .mayOnlyAccessLayers("linalg")
                .whereLayer("problem")
                .mayOnlyAccessLayers("linalg", "network")
                .whereLayer("initial")
                .mayOnlyAccessLayers("linalg", "network")
                .whereLayer("geometry")
                .mayOnlyAccessLayers("linalg")
                .whereLayer("dynamics")
                .mayOnlyAccessLayers("linalg", "network", "problem", "initial", "geometry")
                .whereLayer("measure")
                .mayOnlyAccessLayers("linalg", "network", "problem", "initial", "geometry", "dynamics")
                .whereLayer("experiment")
                .mayNotAccessAnyLayer()
                .whereLayer("scene")
                .mayOnlyAccessLayers("experiment", "plot")
                .whereLayer("run")
                .mayOnlyAccessLayers(array(join(CORE, "experiment", "scene")))
                .whereLayer("ensemble")
                .mayOnlyAccessLayers(array(join(CORE, "experiment", "run")))
                .whereLayer("plot")
                .mayNotAccessAnyLayer()
                .whereLayer("exhibit")
                .mayOnlyAccessLayers("linalg", "problem", "geometry", "dynamics", "plot")
                .whereLayer("export")
                .mayOnlyAccessLayers(array(join(CORE, "experiment", "run", "plot")))
                .whereLayer("figure")
                .mayOnlyAccessLayers(array(join(CORE, "exhibit", "experiment", "scene", "run", "ensemble", "plot")))
                .whereLayer("cli")
                .mayOnlyAccessLayers(array(
                        join(CORE, "exhibit", "experiment", "scene", "run", "ensemble", "plot", "export", "figure")))
                .whereLayer("ui")
                .mayNotBeAccessedByAnyLayer();
    }

    // RandomGenerator here is Commons Math's; the abstract ones are only what a seeded class extends
    private static boolean seedsFromTheClock(JavaConstructorCall call) {
        return call.getTarget().getRawParameterTypes().isEmpty()
                && call.getTargetOwner().getPackageName().equals("org.apache.commons.math3.random")
                && !call.getTargetOwner().getModifiers().contains(JavaModifier.ABSTRACT)
                && (call.getTargetOwner().isAssignableTo(org.apache.commons.math3.random.RandomGenerator.class)
                        || call.getTargetOwner().getSimpleName().startsWith("RandomData"));
    }

    private static DescribedPredicate<JavaCall<?>> named(Set<String> names) {
        return describe("is one of " + names, call -> names.contains(call.getName()));
    }

    private static DescribedPredicate<JavaClass> assignable(Class<?>... types) {
        return describe(
                "is one of " + Arrays.toString(types), c -> Arrays.stream(types).anyMatch(c::isAssignableTo));
    }

    private static String[] inside(List<String> names) {
        return names.stream().map(name -> "dlnlab." + name + "..").toArray(String[]::new);
    }

    private static List<String> join(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static String[] array(List<String> names) {
        return names.toArray(String[]::new);
    }
}
