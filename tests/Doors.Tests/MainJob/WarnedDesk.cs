using System.Text.Json;
using Doors.Tests.CommandLine;

namespace Doors.Tests.MainJob;

/// <summary>A small project that leaves a warning, run before and after a decision note answers it, then with another licence, and with another limit.</summary>
public sealed class WarnedDesk : IAsyncLifetime
{
    private readonly Desk _desk = new();

    public Typed Before { get; private set; } = null!;

    public JsonElement BeforeJson { get; private set; }

    /// <summary>A note that answers what is no gate.</summary>
    public Typed Mistaken { get; private set; } = null!;

    /// <summary>The note's record.</summary>
    public string Note { get; private set; } = "";

    public Typed After { get; private set; } = null!;

    public JsonElement AfterJson { get; private set; }

    public Typed Status { get; private set; } = null!;

    public Typed Relicensed { get; private set; } = null!;

    public Typed Judged { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _desk.Write("table.csv", SmallTable.With(400, SmallTable.TwoClasses));
        (await _desk.Type("new . --from table.csv --target answer")).ShouldEndIn(0);
        Change("candidates: [baseline, logistic, lightgbm, fastforest]", "candidates: [logistic]");
        Change("gates: [{metric: expected_calibration_error, max: 0.1, gate: warn}]", "gates: [{metric: accuracy, min: 0.999, gate: warn}]");
        Before = await _desk.Type("run");
        BeforeJson = (await _desk.Type("run --json")).Json;
        Mistaken = await _desk.Type("note", "--context", "one row in eleven is odd", "--option", "ship", "--choice", "ship", "--consequences", "none", "--answers", "Ms Example", "--json");
        var noted = await _desk.Type("note", "--context", "one row in eleven is odd", "--option", "ship", "--choice", "ship, for nobody waits", "--consequences", "none", "--json");
        Note = noted.ShouldEndIn(0).Json.GetProperty("id").GetString()!;
        After = await _desk.Type("run");
        AfterJson = (await _desk.Type("run --json")).Json;
        Status = await _desk.Type("status --json");
        Change("licence: Say here under which licence or permission the data is used.", "licence: by agreement with the bank");
        Relicensed = await _desk.Type("run --json");
        Change("min: 0.999", "min: 0.998");
        Judged = await _desk.Type("run --json");
    }

    public ValueTask DisposeAsync()
    {
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Change(string from, string to)
    {
        var file = File.ReadAllText(_desk.PathOf("assay.yaml"));
        file.ShouldContain(from);
        _desk.Write("assay.yaml", file.Replace(from, to, StringComparison.Ordinal));
    }
}
