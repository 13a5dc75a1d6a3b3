using System.Globalization;
using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Documents;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Stores.Tests.Tracking;

/// <summary>What the tests of a tracking store put in.</summary>
internal static class Samples
{
    public const string Experiment = "7";

    /// <summary>A run's id: the number, in 32 hexadecimal characters.</summary>
    public static string RunId(int number) => number.ToString("x32", CultureInfo.InvariantCulture);

    public static NewRun NewRun(int number, params Tag[] tags) => new(RunId(number), Experiment, $"run {number}", "ada", 1_000 + number, $"mlflow-artifacts:/7/{RunId(number)}/artifacts", tags);

    public static Document Document(string id, string? name = null, string parent = "", long order = 0, string kind = DocumentKinds.RegisteredModel) =>
        new(kind, id) { Name = name, Parent = parent, Order = order, Body = "{}"u8.ToArray() };

    /// <summary>A point of a metric.</summary>
    public static LoggedMetric Point(string key, double value, long timestamp = 0, long step = 0) => new(key, new MetricPoint(value, timestamp, step));

    public static RunLog Log(int run, params LoggedMetric[] metrics) => new(RunId(run)) { Metrics = metrics };

    /// <summary>Makes the experiment that runs belong to.</summary>
    public static async Task MakeExperimentAsync(this ITrackingStore store, string id = Experiment) =>
        (await store.Documents.WriteAsync([DocumentWrite.Put(Document(id, $"experiment {id}", kind: DocumentKinds.Experiment))], [])).Succeeded.ShouldBeTrue();

    /// <summary>Makes the experiment and so many runs in it, numbered from 1.</summary>
    public static async Task MakeRunsAsync(this ITrackingStore store, int count = 1)
    {
        await store.MakeExperimentAsync();
        for (var number = 1; number <= count; number++) (await store.Runs.CreateAsync(NewRun(number))).Succeeded.ShouldBeTrue();
    }

    /// <summary>The one problem of a refusal.</summary>
    public static Problem ShouldBeRefusedAs<T>(this Outcome<T> outcome, string code)
    {
        var problem = outcome.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        return problem;
    }
}
