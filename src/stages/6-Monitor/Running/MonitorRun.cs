using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Alerts;
using Assay.Monitor.Answering;
using Assay.Monitor.Channels;
using Assay.Monitor.Settings;
using Assay.Monitor.Windows;
using Assay.Projects.ProjectFiles;

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
            new("rows", "CSV or Parquet files of the current rows, all of one header.", ParameterType.Texts) { IsPositional = true },
            new("model", "A served model whose log has the current rows, instead of files."),
            new("project", "Folder of the project whose training rows and model to compare with; the current one unless given.") { IsProjectFolder = true },
            new("reference", "What to compare with instead: a CSV or Parquet file, or a profile (.json) that 'assay monitor profile' made."),
            new("watch", "Name of what is watched; else that of the project, the model or the reference's file."),
            new("every", "Length of a window: hour, day, week or month of --time, or a number of rows; else all rows are one window."),
            new("since", "Windows of time that begin earlier are left out: 2026-11-01."),
            new("endedOnly", "Leave out windows of time that have not ended yet.", ParameterType.Flag),
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
            new("context", "How the work is marked: live, rehearsal or simulated; as the project's unless given."),
            new("skipClassifier", "Leave out the classifier that tells the window from the reference as a whole.", ParameterType.Flag),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["monitor.no-rows"] = "Neither files nor a served model was named, or both.",
            ["monitor.no-log"] = "There is no log of a served model of that name.",
            ["monitor.never-run"] = "The project has no training rows on record.",
            ["monitor.rows-lost"] = "The project's rows are no longer in the home.",
            ["monitor.every"] = "The length of a window cannot be read.",
            ["monitor.every-and-key"] = "Windows of time or rows, and of a key, were asked for together.",
            ["monitor.since"] = "The time since when windows are wanted cannot be read.",
            ["monitor.no-time"] = "Windows of time were asked for without a column of times.",
            ["monitor.not-a-time"] = "The column that was named holds no times.",
            ["monitor.no-column"] = "The table has no column of that name.",
            ["monitor.number"] = "A number is none, or out of its limits.",
            ["monitor.correction"] = "There is no such correction.",
            ["monitor.no-reference"] = "There is no such profile.",
            ["monitor.bad-profile"] = "The file is no reference profile.",
            ["monitor.context"] = "The work cannot be marked so.",
            ["monitor.nothing-to-compare"] = "The rows and the reference have no column in common.",
        }),
        Examples =
        [
            new("assay monitor run june.csv", "against the training rows of the project in this folder, answered by its model"),
            new("assay monitor run --model mortgage --every day", "the log of a served model, day by day"),
            new("assay monitor run june.csv --reference train.csv", "all rows of June against the training rows"),
            new("assay monitor run log.parquet --reference train.parquet --every week --time at --output probability", "week by week, and what the model answered"),
            new("assay monitor run log.csv --reference reference.profile.json --label outcome --positive yes --output probability", "against a stored profile, with labels that came late"),
        ],
        Handle = HandleAsync,
        Describe = answer => answer.Windows.SelectMany(WindowText.Lines).Concat(answer.Alerts.SelectMany(AlertText.Lines)),
        Holds = answer => !answer.Alerts.Any(raised => raised.Alert.Severity == AlertSeverity.Critical),
    };

    private static async Task<Outcome<RunAnswer>> HandleAsync(RunRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var project = ProjectOf(request, services);
        if (!project.Succeeded) return Outcome<RunAnswer>.Failed(project.Problems);
        var section = project.Value?.Section<MonitorSection>() ?? new MonitorSection();
        var asked = SectionDefaults.Fill(request, section);
        var (settings, context) = (RunSettings.Of(asked), WorkContext.Of(request.Context, project.Value?.Context ?? RecordContext.Live));
        if (!settings.Succeeded || !context.Succeeded) return Outcome<RunAnswer>.Failed([.. settings.Problems, .. context.Problems]);
        var loaded = await new RunLoader(services, cancellation).LoadAsync(asked, project.Value, settings.Value);
        if (!loaded.Succeeded) return Outcome<RunAnswer>.Failed(loaded.Problems);
        var measured = Measure(loaded.Value, settings.Value, settings.Value.Until(asked, services.Need<TimeProvider>()), !asked.SkipClassifier);
        if (!measured.Succeeded) return Outcome<RunAnswer>.Failed(measured.Problems);
        return await RecordAsync(loaded.Value with { Context = context.Value }, measured.Value, section, project.Value?.Folder, services, cancellation);
    }

    // With a reference of one's own no project is needed; one that is named is read for its rules all the same.
    private static Outcome<Project?> ProjectOf(RunRequest request, IServiceProvider services) =>
        request.Project is null && request.Reference is not null ? Outcome<Project?>.Success(null) : services.Need<ReadProject>()(request.Project ?? ".").Map(project => (Project?)project);

    private static async Task<Outcome<RunAnswer>> RecordAsync(RunMaterials materials, IEnumerable<MonitorWindow> windows, MonitorSection section, string? folder, IServiceProvider services, CancellationToken cancellation)
    {
        Subject[] subjects = [new(materials.Current.Source, materials.Current.Digest), new(materials.Reference.Profile.Source, materials.Reference.Profile.SourceDigest)];
        var (store, book) = (services.Need<ILedgerStore>(), services.Need<RecordBook>());
        var recorded = await new WindowBook(store, book).RecordAsync(windows, subjects, materials.Project, materials.Context, cancellation);
        var channels = new AlertChannels(section, folder ?? services.Need<WorkingFolder>().Path, services.Need<ReadVariable>(), services.Need<TimeProvider>());
        var cases = section.Alerts.IsEmpty ? null : await AlertCases.ReadAsync(store, cancellation);
        var raised = cases is null ? [] : await new AlertRaiser(section, channels, store, book).RaiseAsync(recorded, cases, materials.Project, materials.Context, cancellation);
        return new RunAnswer(materials.Watch, [.. recorded], raised);
    }

    // One window at a time: its rows are copied, measured and recorded before those of the next are.
    private static Outcome<IEnumerable<MonitorWindow>> Measure(RunMaterials materials, RunSettings settings, DateTimeOffset until, bool withClassifier)
    {
        var (rows, reference, roles) = (materials.Current.Rows, materials.Reference, materials.Roles);
        var faults = RoleRules.Faults(rows, reference.Profile, roles).ToList();
        if (faults.Count > 0) return Outcome<IEnumerable<MonitorWindow>>.Failed(faults);
        return WindowSlicer.Slice(rows, settings.Plan, roles).Map(windows =>
            windows.Where(window => settings.Wants(window, until)).Select(window => WindowMeasurer.Measure(materials.Watch, settings.Plan.Kind, Named(window, settings.Plan.Kind, materials.Current.Source), reference, roles, settings.Method, withClassifier)));
    }

    // The rows of another file are another window, where no time and no key tells windows apart.
    private static SlicedWindow Named(SlicedWindow window, WindowKind by, string source) => by switch
    {
        WindowKind.Whole => window with { Name = source },
        WindowKind.Count => window with { Name = $"{source}, {window.Name}" },
        _ => window,
    };
}
