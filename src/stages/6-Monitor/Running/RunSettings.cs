using System.Globalization;
using Assay.Kernel;
using Assay.Monitor.Drift;
using Assay.Monitor.Windows;
using Assay.Statistics.MultipleTesting;

namespace Assay.Monitor.Running;

/// <summary>A request that was read: how windows are made, what columns mean, how drift is looked for.</summary>
/// <param name="Plan">How rows are put into windows.</param>
/// <param name="Roles">What columns mean.</param>
/// <param name="Method">How drift is looked for.</param>
/// <param name="Since">Windows of time that begin earlier are left out; null takes all.</param>
internal sealed record RunSettings(WindowPlan Plan, ColumnRoles Roles, DriftMethod Method, DateTimeOffset? Since)
{
    private const string Holm = "holm";
    private const string BenjaminiHochberg = "benjamini-hochberg";

    /// <summary>Reads the request's texts, and tells every one that cannot be read.</summary>
    public static Outcome<RunSettings> Of(RunRequest request)
    {
        var plan = WindowPlan.Parse(request.Every, request.Key is not null);
        var (level, effect, threshold) = (Number("level", request.Level, 0.05, 0.5), Number("effect", request.Effect, 0.1, 1), Number("threshold", request.Threshold, 0.5, 1));
        var since = Time(request.Since);
        var correction = Correction(request.Correction);
        var problems = plan.Problems.Concat(level.Problems).Concat(effect.Problems).Concat(threshold.Problems).Concat(correction.Problems).Concat(since.Problems);
        return Outcome.Unless(problems, () => new RunSettings(plan.Value!, Named(request, threshold.Value), new DriftMethod { Level = level.Value, LeastEffect = effect.Value, Correction = correction.Value }, since.Value));
    }

    /// <summary>Until when windows of time have to have ended: now, or never where those that have not ended are wanted too.</summary>
    public DateTimeOffset Until(RunRequest request, TimeProvider clock) => request.EndedOnly ? clock.GetUtcNow() : DateTimeOffset.MaxValue;

    /// <summary>Whether a window is wanted; those that are not of time always are.</summary>
    public bool Wants(SlicedWindow window, DateTimeOffset until) => !(window.From < Since) && !(window.To > until);

    private static Outcome<DateTimeOffset?> Time(string? text)
    {
        if (text is null) return Outcome<DateTimeOffset?>.Success(null);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? (DateTimeOffset?)time
            : new Problem("monitor.since", "This is no time.", "Write it by ISO 8601.") { Place = new Place(Field: "since"), Value = text, Expected = "a date or a time, such as 2026-11-01" };
    }

    private static ColumnRoles Named(RunRequest request, double threshold) => new()
    {
        Time = request.Time,
        Key = request.Key,
        Outputs = request.Output,
        Label = request.Label,
        Positive = request.Positive,
        Threshold = threshold,
        Latency = request.Latency,
        Error = request.Error,
        Protected = request.Protected,
        Ignored = request.Ignore,
    };

    private static Outcome<PValueCorrection> Correction(string? text) => text switch
    {
        null or BenjaminiHochberg => PValueCorrection.BenjaminiHochberg,
        Holm => PValueCorrection.Holm,
        _ => new Problem("monitor.correction", "There is no such correction.", "Give another.") { Place = new Place(Field: "correction"), Value = text, Expected = $"{BenjaminiHochberg} or {Holm}" },
    };

    private static Outcome<double> Number(string field, string? text, double usual, double most)
    {
        if (text is null) return usual;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : new Problem("monitor.number", "This is not a number within the limits.", "Give another.") { Place = new Place(Field: field), Value = text, Expected = string.Create(CultureInfo.InvariantCulture, $"a number above 0, at most {most}") };
    }
}
