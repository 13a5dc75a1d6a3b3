using System.Collections.Immutable;
using Assay.Collect.Finds;
using Assay.Collect.Suggesting;
using Assay.Evidence.Importing;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;

namespace Assay.Collect.Collecting;

/// <summary>The capability <c>evidence collect</c>: finds a person's work where it lies, and changes nothing there.</summary>
public static class CollectWork
{
    private static readonly ImmutableSortedDictionary<string, FindSource> Sources = ImmutableSortedDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, new Dictionary<string, FindSource>
    {
        ["git"] = FindSource.Git,
        ["mlflow"] = FindSource.Mlflow,
        ["tests"] = FindSource.TestResults,
        ["documents"] = FindSource.Document,
        ["decisions"] = FindSource.DecisionRecord,
    });

    /// <summary>The declaration.</summary>
    public static Capability<CollectRequest, CollectAnswer> Capability { get; } = new("evidence collect", "Find your work where it lies (repositories, MLflow, test reports, documents, decision records), and suggest which parts of a standard it may speak for.")
    {
        Permission = Permission.Write,
        Duty = Duty.Claim,
        Parameters =
        [
            new("from", "A folder, a file or the address of an MLflow server; one or more. It is read, and never written to.", ParameterType.Texts) { IsRequired = true, IsPositional = true },
            new("source", "Only git, mlflow, tests, documents or decisions; all if left out.", ParameterType.Texts),
            new("author", "A name or address under which you worked, beside those that you sign with; one or more.", ParameterType.Texts),
            new("verifySignatures", "Have git verify the signatures of your commits, which takes long; else it is only told that they are there.", ParameterType.Flag),
            new("standard", $"The standard: an identifier, or a file of rules; {StandardLibrary.DefaultId} if left out."),
            new("context", "Whether the work was real: live, rehearsal or simulated; live if left out. Only live work counts as workplace evidence."),
        ],
        Problems = CollectMeanings.All,
        Examples =
        [
            new("assay evidence collect .", "this repository, and the test reports, runs, documents and decision records in it"),
            new("assay evidence collect ~/service --author jane@old-employer.example", "commits under another address of yours too"),
            new("assay evidence collect report.docx slides.pptx --json", "two documents, for a script"),
            new("assay evidence collect https://mlflow.example --source mlflow", "your runs on an MLflow server"),
        ],
        Handle = HandleAsync,
        Describe = CollectText.Lines,
    };

    private static async Task<Outcome<CollectAnswer>> HandleAsync(CollectRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var standard = StandardSource.Read(request.Standard, services);
        var unknown = request.Source.Where(source => !Sources.ContainsKey(source)).Select(Unknown);
        if (standard.Problems.Concat(unknown).ToList() is { Count: > 0 } faults) return Outcome<CollectAnswer>.Failed(faults);
        var person = services.Need<ActorIdentity>();
        var query = new SourceQuery(new Author(person.Name, person.Address, request.Author), services.Need<WorkingFolder>().Path, request.VerifySignatures, services.Need<CollectProgress>().Said);
        var answered = SuggestionReader.Answered(await SuggestionReader.Of(services).ReadAsync(person.Person, cancellation));
        var wording = await new OwnerWording(services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>(), services.Need<IArtifactStore>()).OfAsync(standard.Value!.Id, cancellation);
        var recorder = new FindRecorder(standard.Value, request.Context, new Suggester(standard.Value, code => wording.GetValueOrDefault(code)), answered, services);
        return await CollectAsync(request, standard.Value, new Gathering(query, request.Source.Select(source => Sources[source]).ToHashSet()), recorder, cancellation);
    }

    private static async Task<Outcome<CollectAnswer>> CollectAsync(CollectRequest request, Standard standard, Gathering gathering, FindRecorder recorder, CancellationToken cancellation)
    {
        var (found, problems) = (new List<CollectedFind>(), new List<Problem>());
        foreach (var place in request.From)
        {
            await foreach (var each in gathering.AtAsync(place, cancellation))
            {
                problems.AddRange(each.Problems);
                if (each.Succeeded) found.Add(await recorder.RecordAsync(each.Value, cancellation));
            }
        }

        if (found.Count == 0 && problems.Count > 0) return Outcome<CollectAnswer>.Failed(problems);
        if (found.Count == 0) return new Problem("collect.nothing", "There is nothing here that a source reads.", "Name the folder of a repository, a report, a document or the address of an MLflow server.") { Value = string.Join(", ", request.From) };
        return new CollectAnswer(standard.Id, [.. found.DistinctBy(find => find.Id)], [.. problems.Select(LeftOut.Of)]);
    }

    private static Problem Unknown(string source) =>
        new("collect.unknown-source", "There is no such source.", Suggestion.For(source, Sources.Keys) is { } near ? $"Did you mean '{near}'?" : "Leave --source out for all of them.") { Value = source, Expected = $"one of {string.Join(", ", Sources.Keys)}" };
}
