using Assay.Cli.Capacity;
using Assay.Cli.Evidence;
using Assay.Cli.Running;
using Assay.Cli.Verbs;
using Assay.Collect.Collecting;
using Assay.Collect.Sheets;
using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Evidence.Sheets;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Facts;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Ledger.Verification;
using Assay.Monitor.Channels;
using Assay.Monitor.Logs;
using Assay.Monitor.Retraining;
using Assay.Monitor.Running;
using Assay.Predictions;
using Assay.Projects.Artifacts;
using Assay.Projects.ProjectFiles;
using Assay.Release.Capacity;
using Assay.Retire.Running;
using Assay.Stores.Embedded.Predictions;
using Assay.Tables.Engine;
using Assay.Tracking;
using Assay.Tracking.Access;

namespace Assay.Cli.Homes;

/// <summary>What capabilities may ask an open home for.</summary>
internal static class HomeServices
{
    /// <summary>The service of that type; null when a home has none.</summary>
    public static object? Find(OpenedHome home, Workplace workplace, Type service)
    {
        if (FindLedger(home, service) is { } ledger) return ledger;
        if (service == typeof(IVault)) return home.Home.Vault;
        if (service == typeof(IArtifactStore)) return home.Artifacts;
        if (service == typeof(IContentEraser)) return new HomeEraser(home.Home.Artifacts, Path.Combine(home.Folder, "reports"), Path.Combine(home.Folder, InferenceLogs.FolderName));
        if (service == typeof(IEvidenceIndex)) return home.Home.Evidence;
        if (service == typeof(ITrackingStore)) return home.Tracking;
        if (service == typeof(AccessServices)) return home.Access;
        if (service == typeof(FactCatalogue)) return AssayFacts.Catalogue;
        if (service == typeof(CurrentPerson)) return new CurrentPerson(home.Home.Keys.HasIdentity ? home.Actor.Person : null);
        if (service == typeof(RecordBook)) return home.Book;
        if (service == typeof(ActorIdentity)) return home.Actor;
        if (service == typeof(WorkingFolder)) return new WorkingFolder(workplace.CurrentFolder);
        if (FindLog(home, service) is { } log) return log;
        if (service == typeof(RetireProgress)) return new RetireProgress(workplace.Terminal.Error.WriteLine);
        if (service == typeof(ReadVariable)) return new ReadVariable(workplace.Variable);
        if (service == typeof(ReadProject)) return new ReadProject(folder => ProjectRunner.ReadProject(workplace, folder));
        if (service == typeof(NewScratchFolder)) return new NewScratchFolder(home.Home.Artifacts.MakeScratchFolder);
        if (service == typeof(TrainChallenger)) return new TrainChallenger((project, under, rows, cancellation) => ChallengerRunner.RunAsync(workplace, home, project, under, rows, cancellation));
        if (service == typeof(ITableEngine)) return home.Tables;
        if (service == typeof(SheetFormats)) return new SheetFormats([new CsvFormat(), new XlsxFormat()]);
        if (service == typeof(CollectProgress)) return new CollectProgress(workplace.Terminal.Error.WriteLine);
        if (ReleaseSurroundings.Find(home, workplace, service) is { } surrounding) return surrounding;
        if (service == typeof(ICapacityBench)) return new CapacityBench(workplace, home.Folder);
        if (service == typeof(ProjectSections)) return new ProjectSections(AssayFile.Sections);
        if (service == typeof(TimeProvider)) return workplace.Clock;
        return service == typeof(Entropy) ? workplace.Entropy : null;
    }
    // What was predicted: where it lies, its files, and the rows of the hour that runs.
    private static object? FindLog(OpenedHome home, Type service)
    {
        var folder = Path.Combine(home.Folder, InferenceLogs.FolderName);
        if (service == typeof(InferenceLogs)) return new InferenceLogs(folder);
        if (service == typeof(ILoggedFiles)) return new FileLoggedFiles(folder, home.Tables);
        return service == typeof(IRunningRows) ? new FileRunningRows(folder, home.Tables, home.Home.Artifacts.MakeScratchFolder) : null;
    }

    // The log, its index, and what its heads are held against.
    private static object? FindLedger(OpenedHome home, Type service)
    {
        if (service == typeof(ILedgerStore) || service == typeof(IndexedLedger)) return home.Store;
        if (service == typeof(VerifierKey)) return home.Home.LogKey;
        return service == typeof(HeadsElsewhere) ? new HeadsElsewhere(() => LedgerVerifyVerb.Outside(home)) : null;
    }
}
