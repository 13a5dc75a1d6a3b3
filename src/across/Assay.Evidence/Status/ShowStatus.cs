using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Store;

namespace Assay.Evidence.Status;

/// <summary>The capability <c>evidence status</c>: how a standard is covered, gaps first.</summary>
public static class ShowStatus
{
    /// <summary>The declaration.</summary>
    public static Capability<StatusRequest, StatusAnswer> Capability { get; } = new("evidence status", "Show how far the evidence for a standard has come, gaps first, each with its next step.")
    {
        Parameters =
        [
            new("standard", $"Identifier of the standard; {StandardLibrary.DefaultId} if left out."),
            new("person", "Whose evidence: a pseudonym, or 'everybody'; yours if left out."),
            new("project", "Only records of this project."),
            new("only", "Only criteria whose code starts so: S, S7."),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string> { ["standard.unknown"] = "There is no standard of that identifier." }),
        Examples =
        [
            new("assay evidence status", "your evidence for the AI engineer's standard"),
            new("assay evidence status --only S7", "one criterion, part by part"),
            new("assay evidence status --json", "for a script"),
        ],
        Handle = HandleAsync,
        Describe = StatusText.Lines,
    };

    private static async Task<Outcome<StatusAnswer>> HandleAsync(StatusRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var facts = services.Need<FactCatalogue>();
        var standard = StandardLibrary.Read(request.Standard ?? StandardLibrary.DefaultId, facts);
        if (!standard.Succeeded) return Outcome<StatusAnswer>.Failed(standard.Problems);
        var scope = new CoverageScope(Persons.Of(request.Person, standard.Value, services.Need<CurrentPerson>()), request.Project, services.Need<TimeProvider>().GetUtcNow());
        var reader = new CoverageReader(services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>(), facts);
        return StatusView.Of(await reader.ReadAsync(standard.Value, scope, cancellation), request.Only);
    }
}
