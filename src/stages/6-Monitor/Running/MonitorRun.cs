using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Reading;
using Assay.Monitor.References;
using Assay.Monitor.Windows;
using Assay.Tables.Engine;

namespace Assay.Monitor.Running;

/// <summary>The capability <c>monitor run</c>: compares windows of rows with a reference, and puts each on record.</summary>
public static class MonitorRun
{
    /// <summary>The declaration.</summary>
    public static Capability<RunRequest, RunAnswer> Capability { get; } = new("monitor run", "Compare windows of current rows with a reference, and put each window on record.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("rows", "CSV or Parquet files of the current rows, all of one header.", ParameterType.Texts) { IsPositional = true, IsRequired = true },
            new("reference", "What to compare with: a CSV or Parquet file, or a profile (.json) that 'assay monitor profile' made.") { IsRequired = true },
            new("watch", "Name of what is watched; else that of the reference's file."),
            new("every", "Length of a window: hour, day, week or month of --time, or a number of rows; else all rows are one window."),
            new("key", "Column by whose values the windows are made."),
            new("time", "Column that says when a row came."),
            new("output", "Column of the model's answers, such as its probability; may be given several times.", ParameterType.Texts),
            new("label", "Column of what turned out to be so; empty cells are labels that have not come yet."),
            new("positive", "The label that counts as positive, when the output is its probability."),
            new("threshold", "Probability at or above which a row is called positive; 0.5 unless given."),
            new("latency", "Column of microseconds that each answer took."),
            new("error", "Column of what went wrong, empty where nothing did."),
            new("protected", "Column that names groups of people; may be given several times.", ParameterType.Texts),
            new("ignore", "Column to leave aside, such as an id; may be given several times.", ParameterType.Texts),
            new("level", "Corrected p-value at or below which a difference is more than chance; 0.05 unless given."),
            new("effect", "The least effect that is called drift, 0 to 1; 0.1 unless given."),
            new("correction", "Correction over the columns: benjamini-hochberg (unless given) or holm."),
            new("skipClassifier", "Leave out the classifier that tells the window from the reference as a whole.", ParameterType.Flag),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["monitor.every"] = "The length of a window cannot be read.",
            ["monitor.every-and-key"] = "Windows of time or rows, and of a key, were asked for together.",
            ["monitor.no-time"] = "Windows of time were asked for without a column of times.",
            ["monitor.not-a-time"] = "The column that was named holds no times.",
            ["monitor.no-column"] = "The table has no column of that name.",
            ["monitor.number"] = "A number is none, or out of its limits.",
            ["monitor.correction"] = "There is no such correction.",
            ["monitor.no-reference"] = "There is no such profile.",
            ["monitor.bad-profile"] = "The file is no reference profile.",
            ["monitor.nothing-to-compare"] = "The rows and the reference have no column in common.",
        }),
        Examples =
        [
            new("assay monitor run june.csv --reference train.csv", "all rows of June against the training rows"),
            new("assay monitor run log.parquet --reference train.parquet --every week --time at --output probability", "week by week, and what the model answered"),
            new("assay monitor run log.csv --reference reference.profile.json --label outcome --positive yes --output probability", "against a stored profile, with labels that came late"),
        ],
        Handle = HandleAsync,
        Describe = answer => answer.Windows.SelectMany(WindowText.Lines),
    };

    private static async Task<Outcome<RunAnswer>> HandleAsync(RunRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var settings = RunSettings.Of(request);
        if (!settings.Succeeded) return Outcome<RunAnswer>.Failed(settings.Problems);
        var folder = services.Need<WorkingFolder>().Path;
        var tables = new TableReader(services.Need<ITableEngine>(), folder);
        var reference = await new ReferenceReader(tables, folder).ReadAsync(request.Reference!, cancellation);
        if (!reference.Succeeded) return Outcome<RunAnswer>.Failed(reference.Problems);
        var current = await tables.ReadAsync(request.Rows, "rows", reference.Value.Profile, cancellation);
        if (!current.Succeeded) return Outcome<RunAnswer>.Failed(current.Problems);
        var watch = request.Watch ?? Path.GetFileNameWithoutExtension(request.Reference!);
        var measured = Measure(watch, current.Value, reference.Value, settings.Value, !request.SkipClassifier);
        if (!measured.Succeeded) return Outcome<RunAnswer>.Failed(measured.Problems);
        Subject[] subjects = [new(current.Value.Source, current.Value.Digest), new(reference.Value.Profile.Source, reference.Value.Profile.SourceDigest)];
        var book = new WindowBook(services.Need<ILedgerStore>(), services.Need<RecordBook>());
        return new RunAnswer(watch, [.. await book.RecordAsync(measured.Value, subjects, null, RecordContext.Live, cancellation)]);
    }

    private static Outcome<ImmutableArray<MonitorWindow>> Measure(string watch, ReadTable current, Reference reference, RunSettings settings, bool withClassifier)
    {
        var faults = RoleRules.Faults(current.Rows, reference.Profile, settings.Roles).ToList();
        if (faults.Count > 0) return Outcome<ImmutableArray<MonitorWindow>>.Failed(faults);
        return WindowSlicer.Slice(current.Rows, settings.Plan, settings.Roles).Map(windows =>
            windows.Select(window => WindowMeasurer.Measure(watch, settings.Plan.Kind, window, reference, settings.Roles, settings.Method, withClassifier)).ToImmutableArray());
    }
}
