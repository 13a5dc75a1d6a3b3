using System.Text.Json;
using Doors.Tests.CommandLine;

namespace Doors.Tests.MainJob;

/// <summary>The mortgage sample, run once, run again unchanged, and run again under a threshold that it misses.</summary>
public sealed class MortgageDesk : IAsyncLifetime
{
    public Desk Desk { get; } = new();

    /// <summary>The first run.</summary>
    public Typed First { get; private set; } = null!;

    /// <summary>The log after it, oldest first.</summary>
    public IReadOnlyList<JsonElement> Log { get; private set; } = [];

    /// <summary>What the records show of a standard.</summary>
    public Typed Evidence { get; private set; } = null!;

    /// <summary>The demo again.</summary>
    public Typed Again { get; private set; } = null!;

    /// <summary>The log after that.</summary>
    public IReadOnlyList<JsonElement> LogAgain { get; private set; } = [];

    /// <summary>The same again, by a run.</summary>
    public Typed Unchanged { get; private set; } = null!;

    /// <summary>The log after that.</summary>
    public IReadOnlyList<JsonElement> LogUnchanged { get; private set; } = [];

    /// <summary>With a threshold of 0.95.</summary>
    public Typed Stricter { get; private set; } = null!;

    /// <summary>The same again.</summary>
    public Typed StricterUnchanged { get; private set; } = null!;

    /// <summary>With the first threshold again.</summary>
    public Typed TakenBack { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        First = await Desk.Type("demo mortgage --json");
        Log = await LogOf(Desk);
        Evidence = await Desk.Type("evidence status --home mortgage/.assay --json");
        Again = await Desk.Type("demo mortgage");
        LogAgain = await LogOf(Desk);
        Unchanged = await Desk.Type("run mortgage");
        LogUnchanged = await LogOf(Desk);
        SetThreshold("0.75", "0.95");
        Stricter = await Desk.Type("run mortgage --json");
        StricterUnchanged = await Desk.Type("run mortgage");
        SetThreshold("0.95", "0.75");
        TakenBack = await Desk.Type("run mortgage");
    }

    public ValueTask DisposeAsync()
    {
        Desk.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The one body of a kind.</summary>
    public JsonElement Body(string kind) => Log.Where(record => Text(record, "kind") == kind).ShouldHaveSingleItem().GetProperty("body");

    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>The names of the steps that a run really ran.</summary>
    public static IEnumerable<string> Ran(Typed run) =>
        run.Json.GetProperty("steps").EnumerateArray().Where(step => step.GetProperty("ran").GetBoolean()).Select(step => Text(step, "step")!);

    private void SetThreshold(string from, string to) =>
        Desk.Write("mortgage/assay.yaml", File.ReadAllText(Desk.PathOf("mortgage/assay.yaml")).Replace($"threshold: {from}", $"threshold: {to}", StringComparison.Ordinal));

    public static async Task<IReadOnlyList<JsonElement>> LogOf(Desk desk, string project = "mortgage") =>
        [.. (await desk.Type($"ledger log --home {project}/.assay --json")).ShouldEndIn(0).Json.EnumerateArray()];
}
