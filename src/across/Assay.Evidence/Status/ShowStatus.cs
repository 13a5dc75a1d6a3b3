using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Importing;
using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;

namespace Assay.Evidence.Status;

/// <summary>The capability <c>evidence status</c>: how a standard is covered, gaps first.</summary>
public static class ShowStatus
{
    /// <summary>The declaration.</summary>
    public static Capability<StatusRequest, StatusAnswer> Capability { get; } = new("evidence status", "Show how far the evidence for a standard has come, gaps first, each with its next step.")
    {
        Parameters =
        [
            new("standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out."),
            new("person", "Whose evidence: a pseudonym, or 'everybody'; yours if left out."),
            new("project", "Only records of this project."),
            new("only", "Only the criterion of that code, or those whose codes start so: S7, S."),
        ],
        Problems = ImmutableSortedDictionary.CreateRange([.. StandardSource.Problems, Persons.Problem, new("status.only", "No criterion has a code that starts so.")]),
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
        var standard = StandardSource.Read(request.Standard, services);
        if (!standard.Succeeded) return Outcome<StatusAnswer>.Failed(standard.Problems);
        var scope = new CoverageScope(Persons.Of(request.Person, standard.Value, services.Need<CurrentPerson>()), request.Project, services.Need<TimeProvider>().GetUtcNow());
        var (store, index) = (services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>());
        var coverage = await new CoverageReader(store, index, facts).ReadAsync(standard.Value, scope, cancellation);
        if (await Persons.FaultAsync(request.Person, index, cancellation) is { } fault) return fault;
        var wording = await new OwnerWording(store, index, services.Need<IArtifactStore>()).OfAsync(standard.Value.Id, cancellation);
        var status = StatusView.Of(coverage, wording, request.Only);
        if (status.Items.IsEmpty) return new Problem("status.only", "No criterion of this standard has a code that starts so.", "Leave --only out to see what there is.") { Place = new Place(Field: "only"), Value = request.Only };
        return status with { Others = [.. (await Persons.KnownAsync(index, cancellation)).Where(person => person != coverage.Person)] };
    }
}
