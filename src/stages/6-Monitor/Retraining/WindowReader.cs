using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Monitor.Logs;
using Assay.Monitor.Reading;
using Assay.Monitor.References;
using Assay.Predictions;
using Assay.Tables;
using Assay.Tables.Engine;

namespace Assay.Monitor.Retraining;

/// <summary>Reads the labelled rows of a new window, from files or from the log of a served model.</summary>
/// <param name="services">Where tables and logs are.</param>
internal sealed class WindowReader(IServiceProvider services)
{
    private const string LogTime = "time";
    private const string LogLabel = "label";

    private readonly TableReader _tables = new(services.Need<ITableEngine>(), services.Need<WorkingFolder>().Path, services.Need<NewScratchFolder>());

    /// <summary>The rows, or what stands in the way.</summary>
    /// <param name="request">Where they are.</param>
    /// <param name="like">The champion's table.</param>
    /// <param name="target">The column that is predicted.</param>
    /// <param name="features">The columns that models may learn from.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<LabelledWindow>> ReadAsync(RetrainRequest request, Table like, string target, IReadOnlyCollection<string> features, CancellationToken cancellation)
    {
        if (request.Rows.IsEmpty == (request.Model is null)) return new Problem("monitor.no-rows", "A challenger learns from either files of rows or the log of a served model.", "Name files, or a model with --model.") { Place = new Place(Field: "rows") };
        var read = await RowsAsync(request, like, cancellation);
        return read.Then(rows => Labelled(rows, request.Label ?? (request.Model is null ? target : LogLabel), request.Time ?? (request.Model is null ? null : LogTime), like, target, features));
    }

    private async Task<Outcome<ReadTable>> RowsAsync(RetrainRequest request, Table like, CancellationToken cancellation)
    {
        if (request.Model is null) return await _tables.ReadAsync(request.Rows, "rows", ProfileMaker.Make(like, "", Digest.Of(""), knots: 16), cancellation);
        if (request.Since is not null && !DateTimeOffset.TryParse(request.Since, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out _))
            return new Problem("monitor.since", "This is no time.", "Write it by ISO 8601.") { Place = new Place(Field: "since"), Value = request.Since, Expected = "a date or a time, such as 2026-11-01" };
        DateTimeOffset? since = request.Since is null ? null : DateTimeOffset.Parse(request.Since, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
        return await new InferenceLogReader(_tables, services.Need<InferenceLogs>(), services.Need<IRunningRows>()).ReadAsync(request.Model, since, cancellation);
    }

    private static Outcome<LabelledWindow> Labelled(ReadTable read, string label, string? time, Table like, string target, IReadOnlyCollection<string> features)
    {
        if (read.Rows.Find(label) is not { } labels) return NoColumn(read.Rows, label, "label");
        if (time is not null && read.Rows.Find(time) is not NumericColumn) return NoColumn(read.Rows, time, "time");
        var known = Enumerable.Range(0, read.Rows.RowCount).Where(row => !labels.IsMissing(row)).ToArray();
        var taken = Named(read.Rows, labels, target).Take(known);
        var times = time is null ? null : ((NumericColumn)read.Rows[time].Take(known)).Values;
        return ConformingRows.Of(taken, like, [.. features, target]).Map(rows => new LabelledWindow(rows, times, read.Source, read.Digest));
    }

    // Labels stand under the target's name from here on.
    private static Table Named(Table rows, Column labels, string target)
    {
        if (labels.Name == target) return rows;
        Column renamed = labels is NumericColumn numbers ? new NumericColumn(target, numbers.Values, numbers.Type) : new CategoricalColumn(target, ((CategoricalColumn)labels).Codes, ((CategoricalColumn)labels).Levels);
        return new Table([.. rows.Columns.Where(column => column.Name != target), renamed]);
    }

    private static Problem NoColumn(Table rows, string column, string field) =>
        new("monitor.no-column", field == "time" ? "The rows have no such column of times." : "The rows have no such column.", Suggestion.For(column, rows.Columns.Select(each => each.Name)) is { } near ? $"Did you mean '{near}'?" : $"Name it with --{field}.") { Place = new Place(Field: field), Value = column };
}
