using System.Text.Json;
using Assay.Train;
using Assay.Train.Records;

namespace Stages.Tests.Train;

public class TrainFactsTests
{
    private const string Fold = """{"repeat":0,"fold":0,"trainingRows":7,"scoredRows":7,"metrics":{"key":0.5}}""";

    private static readonly FactExample[] Examples =
    [
        FactExample.Of<TrainRun>("train.cross-validated", [$"folds = [{Fold}, {Fold}]"], [$"folds = [{Fold}]"]),
        FactExample.Of<TrainRun>("train.tuned", ["trial = 2"], ["trial = 1"]),
        FactExample.Of<TrainRun>("train.reproducible", [], ["environment.packages = {}"]),
        FactExample.Of<TrainRun>("train.ensemble", ["candidate = \"lightgbm\""], ["candidate = \"logistic\""]),
        FactExample.Of<TrainRun>("train.linear", ["candidate = \"linear\""], ["candidate = \"fastforest\""]),
        FactExample.Of<TrainSelection>("train.candidates-compared", [$"ranking = [{Run("logistic")}, {Run("lightgbm")}, {Run("baseline")}]"], [$"ranking = [{Run("logistic")}, {Run("baseline")}]"]),
        FactExample.Of<TrainSelection>("train.beats-baseline", ["greaterIsBetter = false", "againstBaseline.difference = -0.1"], ["againstBaseline.difference = 0.1"]),
        FactExample.Of<TrainSelection>("train.simplest-of-equals", [$"ranking = [{Run("lightgbm")}, {Run("candidate")}]"], [$"ranking = [{Run("candidate")}, {Run("lightgbm")}]"]),
        FactExample.Of<TrainModel>("train.portable-model", [], ["candidate = \"baseline\""]),
        FactExample.Of<TrainModel>("train.made-elsewhere", ["candidate = \"ours\""], ["candidate = \"lightgbm\""]),
        FactExample.Of<TrainModel>("train.taken-over", ["candidate = \"inherited\"", "trainingRows = 0"], ["trainingRows = 100"]),
    ];

    public static TheoryData<string> Facts() => [.. Examples.Select(example => example.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_with_the_content_shows_it(string fact) => Of(fact).ShownByExample(TrainFacts.All).ShouldContain(fact);

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_that_nearly_has_it_does_not(string fact) => Of(fact).ShownByNearMiss(TrainFacts.All).ShouldNotContain(fact);

    [Fact]
    public void No_fact_is_without_both() => TrainFacts.All.Select(fact => fact.Name).Distinct().ShouldBe(Examples.Select(example => example.Fact), ignoreOrder: true);

    [Theory]
    [InlineData("seed =")]
    [InlineData("parameters =")]
    public void A_run_without_its_seed_or_its_parameters_cannot_be_read_and_so_shows_nothing(string without) =>
        Should.Throw<JsonException>(() => FactExample.Of<TrainRun>("train.reproducible", [without], []));

    private static string Run(string candidate) => $$"""{"candidate":"{{candidate}}","trial":1,"parameters":{},"mean":0.5,"folds":2}""";

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
