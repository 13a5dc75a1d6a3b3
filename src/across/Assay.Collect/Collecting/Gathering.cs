using System.Runtime.CompilerServices;
using Assay.Collect.DecisionRecords;
using Assay.Collect.Documents;
using Assay.Collect.Finds;
using Assay.Collect.Git;
using Assay.Collect.Mlflow;
using Assay.Collect.TestResults;
using Assay.Kernel;

namespace Assay.Collect.Collecting;

/// <summary>Goes to the places where work is, and hands over what each source finds there. A place that cannot be read is one problem, and the rest goes on.</summary>
/// <param name="query">Whose work, and how.</param>
/// <param name="wanted">The sources to look for; all when empty.</param>
internal sealed class Gathering(SourceQuery query, IReadOnlySet<FindSource> wanted)
{
    /// <summary>What there is at a place: a folder, a file or the address of an MLflow server.</summary>
    public async IAsyncEnumerable<Outcome<Find>> AtAsync(string place, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            using var server = new MlflowServer(address);
            await foreach (var found in server.ReadAsync(query, cancellation)) yield return found;
            yield break;
        }

        var path = Path.GetFullPath(place, query.Folder);
        if (Directory.Exists(path)) foreach (var found in InFolder(path, cancellation)) yield return found;
        else if (File.Exists(path)) foreach (var found in OfFile(path, cancellation)) yield return found;
        else yield return new Problem("collect.no-place", "There is no such folder or file.", "Name a folder, a file or the address of an MLflow server.") { Value = place };
    }

    private IEnumerable<Outcome<Find>> InFolder(string folder, CancellationToken cancellation)
    {
        var here = query;
        if (GitRepository.TopOf(folder) is { } top)
        {
            query.Said($"{query.Relative(top)}: reading the history");
            var repository = GitRepository.Read(top, query, cancellation);
            here = query with { Files = repository.Succeeded ? repository.Value.Files : new TouchedFiles(top, new HashSet<string>(), GitRepository.Tracked(top), AuthorMatch.Unstated) };
            if (Wants(FindSource.Git) && top == folder) yield return repository.Map(read => read.Find);
        }
        else if (GitRepository.FaultOf(folder, query) is { } fault) yield return fault;

        var found = FolderWalk.Look(folder, cancellation);
        if (found.IsCut) yield return CollectProblems.TooLarge(query.At(folder), $"more than {ReadLimits.Files} files", $"{ReadLimits.Files} files");
        foreach (var each in OfRuns(found.Runs, cancellation).Concat(OfReports(found.Files, cancellation)).Concat(OfTexts(found.Files, here, cancellation))) yield return each;
        foreach (var each in found.Repositories.SelectMany(repository => InFolder(repository, cancellation))) yield return each;
    }

    private IEnumerable<Outcome<Find>> OfFile(string path, CancellationToken cancellation)
    {
        if (DecisionRecordFile.Is(path)) yield return DecisionRecordFile.Read(path, query);
        else if (DocumentFile.Reads(path)) yield return DocumentFile.Read(path, query);
        else if (IsReport(path)) foreach (var found in TestReports.Read(Path.GetDirectoryName(path)!, [path], query, cancellation)) yield return found;
        else yield return new Problem("collect.unknown-form", "No source reads files of this form.", "Add it as it is: assay evidence add FILE.") { Place = query.At(path), Expected = "a folder, .md, .docx, .pptx, .pdf, .trx or JUnit's .xml" };
    }

    private IEnumerable<Outcome<Find>> OfRuns(IEnumerable<string> folders, CancellationToken cancellation) =>
        Wants(FindSource.Mlflow) ? folders.SelectMany(folder => MlflowFolder.Read(folder, query, cancellation)) : [];

    private IEnumerable<Outcome<Find>> OfReports(IEnumerable<string> files, CancellationToken cancellation) =>
        Wants(FindSource.TestResults) ? files.Where(IsReport).GroupBy(file => Path.GetDirectoryName(file)!).SelectMany(folder => TestReports.Read(folder.Key, folder, query, cancellation)) : [];

    private IEnumerable<Outcome<Find>> OfTexts(IEnumerable<string> files, SourceQuery here, CancellationToken cancellation)
    {
        foreach (var file in files.Where(file => here.Files?.IsOfOthers(file) is not true))
        {
            cancellation.ThrowIfCancellationRequested();
            if (DecisionRecordFile.Is(file))
            {
                if (Wants(FindSource.DecisionRecord)) yield return DecisionRecordFile.Read(file, here);
            }
            else if (DocumentFile.Reads(file) && Wants(FindSource.Document)) yield return DocumentFile.Read(file, here);
        }
    }

    private bool Wants(FindSource source) => wanted.Count == 0 || wanted.Contains(source);

    private static bool IsReport(string file) => Path.GetExtension(file).ToLowerInvariant() is ".trx" or ".xml";
}
