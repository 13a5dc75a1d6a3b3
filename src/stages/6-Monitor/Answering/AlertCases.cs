using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Alerts;
using Assay.Monitor.Running;

namespace Assay.Monitor.Answering;

/// <summary>Every alert in a ledger, with what was done about it.</summary>
public sealed class AlertCases
{
    private AlertCases(ImmutableArray<AlertCase> all) => All = all;

    /// <summary>The cases, oldest first.</summary>
    public ImmutableArray<AlertCase> All { get; }

    /// <summary>Reads them.</summary>
    public static async Task<AlertCases> ReadAsync(ILedgerStore store, CancellationToken cancellation)
    {
        var records = new List<RecordEntry>();
        await foreach (var entry in store.SelectAsync(Wanted, cancellation)) records.Add(entry);
        return Of(records);
    }

    /// <summary>The records that cases are made from.</summary>
    public static RecordFilter Wanted { get; } = RecordFilter.Of(MonitorAlert.Kind.Name, MonitorAnswer.Kind.Name);

    /// <summary>The cases in records, oldest first; others are passed over.</summary>
    public static AlertCases Of(IEnumerable<RecordEntry> records)
    {
        var cases = new Dictionary<string, AlertCase>(StringComparer.Ordinal);
        foreach (var entry in records)
        {
            if (entry.TryAs<MonitorAlert>() is { } alert) cases[entry.Id] = new AlertCase(entry.Id, entry.At, alert, []) { Context = entry.Context };
            if (entry.TryAs<MonitorAnswer>() is not { } answer) continue;
            // What was simulated answers nothing real.
            foreach (var id in answer.Alerts.Where(id => cases.TryGetValue(id, out var about) && WorkContext.Counts(entry.Context, about.Context))) cases[id] = cases[id] with { Answers = cases[id].Answers.Add(new CaseAnswer(entry.Id, entry.At, answer)) };
        }

        return new AlertCases([.. cases.Values]);
    }

    /// <summary>The cases that ids, or their beginnings, name; an incident's id names all of its alerts.</summary>
    /// <returns>The cases; <c>monitor.no-alert</c>, <c>monitor.alert-resolved</c>, <c>monitor.ambiguous</c>, <c>monitor.mixed</c>.</returns>
    public Outcome<ImmutableArray<AlertCase>> Find(IEnumerable<string> ids)
    {
        var found = ImmutableArray.CreateBuilder<AlertCase>();
        foreach (var id in ids)
        {
            var named = All.Where(each => Names(each.Id, id) || each.Answers.Any(answer => Names(answer.Id, id))).ToList();
            // Ids begin with the time, so that a short start is many ids' start: what is meant is one alert, or one incident with all of its alerts.
            if (Starting(id).Take(2).Count() > 1) return new Problem("monitor.ambiguous", "Several alerts or answers start like this.", "Give more of the id.") { Value = id, Expected = "so much of an id that it is the only one" };
            if (named.Count == 0) return new Problem("monitor.no-alert", "There is no such alert.", "See 'assay monitor alerts'.") { Value = id, Expected = "the id of an alert or an incident, or the start of one" };
            if (named.FirstOrDefault(each => !each.IsOpen) is { } closed) return new Problem("monitor.alert-resolved", "This alert is resolved already.", "A rule that is broken again raises another.") { Value = closed.Id };
            found.AddRange(named);
        }

        return found.Select(each => each.Context).Distinct().Count() > 1
            ? new Problem("monitor.mixed", "What is real, rehearsed and simulated is answered apart.", "Name alerts of one context.") { Place = new Place(Field: "alerts"), Value = string.Join(", ", found.Select(each => $"{each.Id} ({Word(each.Context)})").Distinct()) }
            : found.DistinctBy(each => each.Id).ToImmutableArray();
    }

    private IEnumerable<string> Starting(string start) => All.SelectMany(each => each.Answers.Select(answer => answer.Id).Prepend(each.Id)).Where(id => Names(id, start)).Distinct(StringComparer.Ordinal);

    private static string Word(RecordContext context) => context.ToString().ToLowerInvariant();

    private static bool Names(string id, string start) => start.Length >= 4 && id.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
