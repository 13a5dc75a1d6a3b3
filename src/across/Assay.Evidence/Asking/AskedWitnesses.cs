using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Asking;

/// <summary>Reads the requests to witnesses from the log, with what became of each.</summary>
/// <param name="services">What the door provides.</param>
internal sealed class AskedWitnesses(IServiceProvider services)
{
    private static readonly string[] Kinds = [WitnessRequest.Kind.Name, WitnessWithdrawal.Kind.Name, Confirmation.Kind.Name];

    /// <summary>The requests of a person, in the order of the log.</summary>
    public async Task<ImmutableArray<AskedWitness>> OfAsync(string person, CancellationToken cancellation)
    {
        var counting = await CountingAsync(cancellation);
        var shown = ImmutableArray.CreateBuilder<AskedWitness>();
        foreach (var (act, request) in await RequestsAsync(cancellation))
        {
            if (act.Act.Entry.Person != person) continue;
            shown.Add((await ShownAsync(act, request, cancellation)) with { Counts = act.Answer is { } answer && counting.Contains(answer) });
        }

        return shown.ToImmutable();
    }

    /// <summary>The request that a link's code belongs to; null when there is none.</summary>
    public async Task<(AskedWitness Asked, WitnessRequest Request, Subject Subject)?> WithCodeAsync(string code, CancellationToken cancellation)
    {
        // Anybody may ask for a link: what cannot be one costs nothing.
        if (code.Length != AskWitness.CodeCharacters) return null;
        var digest = Digest.Of(code);
        foreach (var (act, request) in await RequestsAsync(cancellation))
            if (request.Code == digest) return (await ShownAsync(act, request, cancellation), request, new Subject($"record:{act.Act.Entry.Id}", act.Act.Envelope));
        return null;
    }

    private async Task<List<(Found Found, WitnessRequest Request)>> RequestsAsync(CancellationToken cancellation)
    {
        var (store, index) = (services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>());
        await new EvidenceIndexer(store, index, services.Need<FactCatalogue>()).CatchUpAsync(cancellation);
        var acts = await new EvidenceActs(store, index).ReadAsync(Kinds.Contains, cancellation);
        var requests = acts.Select(act => (act, Request: act.Body<WitnessRequest>())).Where(pair => pair.Request is { IsWhole: true }).ToList();
        return [.. requests.Select(pair => (FoundOf(pair.act, acts), pair.Request!))];
    }

    private static Found FoundOf(EvidenceAct request, IReadOnlyList<EvidenceAct> acts)
    {
        var about = acts.Where(act => act.Entry.Subjects.Any(subject => subject.Name == $"record:{request.Entry.Id}" && subject.Digest == request.Envelope)).ToList();
        var answer = about.FirstOrDefault(act => act.Entry.Kind == Confirmation.Kind.Name && act.Entry.Person == WitnessRequest.PersonOf(request.Entry.Id));
        return new Found(request, answer?.Entry.Id, about.Any(act => act.Entry.Kind == WitnessWithdrawal.Kind.Name && act.Entry.Person == request.Entry.Person));
    }

    private async Task<AskedWitness> ShownAsync(Found found, WitnessRequest request, CancellationToken cancellation)
    {
        var (entry, now) = (found.Act.Entry, services.Need<TimeProvider>().GetUtcNow());
        var state = found.Answer is not null ? AskedState.Answered : found.IsWithdrawn ? AskedState.Withdrawn : now >= request.Until ? AskedState.Expired : AskedState.Open;
        var name = await services.Need<IVault>().OpenAsync(request.Name.Hmac, cancellation);
        return new AskedWitness(entry.Id, request.Claim, entry.Person, [.. request.Parts.Select(part => part.ToString())], entry.At, request.Until, state) { Name = name?.Text, Answer = found.Answer };
    }

    /// <summary>The answers that confirm something here.</summary>
    private async Task<HashSet<string>> CountingAsync(CancellationToken cancellation)
    {
        var fold = await new CoverageReader(services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>(), services.Need<FactCatalogue>()).ClaimsAsync(cancellation);
        return [.. fold.Claims.SelectMany(claim => claim.Answers).Select(answer => answer.Id)];
    }

    private sealed record Found(EvidenceAct Act, string? Answer, bool IsWithdrawn);
}
