using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Windows;

namespace Assay.Monitor.Running;

/// <summary>Puts windows on record. A window that says what is on record already is not written again; one that says something else amends the newest record of that window.</summary>
/// <param name="store">The log.</param>
/// <param name="book">Signs and appends.</param>
public sealed class WindowBook(ILedgerStore store, RecordBook book)
{
    /// <summary>Records windows of one watch, in order, each before the next is measured.</summary>
    /// <param name="windows">The windows, each measured when it is asked for.</param>
    /// <param name="subjects">What they are about: the current rows and the reference.</param>
    /// <param name="project">The project, if any.</param>
    /// <param name="context">Real, rehearsed or simulated.</param>
    /// <param name="cancellation">Stops between windows: what was recorded stays, and is found again by the next run.</param>
    public async Task<IReadOnlyList<RecordedWindow>> RecordAsync(IEnumerable<MonitorWindow> windows, IReadOnlyList<Subject> subjects, string? project, RecordContext context, CancellationToken cancellation)
    {
        var known = await NewestAsync(store, context, cancellation);
        var recorded = new List<RecordedWindow>();
        foreach (var window in windows)
        {
            var before = known.GetValueOrDefault((window.Watch, window.Name));
            if (before is not null && window.SaysTheSameAs(before.Window))
            {
                recorded.Add(before with { IsNew = false });
                continue;
            }

            var body = before is null ? window : window with { Amends = before.Id, Amendment = before.Window.Amendment + 1 };
            var key = $"monitor/window/{(context == RecordContext.Live ? "" : $"{context}/")}{Digest.Of(JsonSerializer.SerializeToUtf8Bytes(body, RecordJson.Options))}";
            var draft = RecordDraft.Of(body, key, [.. subjects]) with { Project = project, Context = context };
            recorded.Add(new RecordedWindow((await book.AppendAsync([draft], cancellation))[0].Id, true, body));
        }

        return recorded;
    }

    /// <summary>The newest record of each window of each watch, of those that are marked so: a simulated window amends no real one, and stands for none.</summary>
    public static async Task<Dictionary<(string Watch, string Name), RecordedWindow>> NewestAsync(ILedgerStore store, RecordContext context, CancellationToken cancellation)
    {
        var newest = new Dictionary<(string, string), RecordedWindow>();
        await foreach (var entry in store.SelectAsync(RecordFilter.Of(MonitorWindow.Kind.Name) with { Context = context }, cancellation))
        {
            if (entry.TryAs<MonitorWindow>() is { } window) newest[(window.Watch, window.Name)] = new RecordedWindow(entry.Id, false, window);
        }

        return newest;
    }
}
