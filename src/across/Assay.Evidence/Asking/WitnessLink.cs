using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Answering;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Bundles;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Asking;

/// <summary>The link by which a witness was asked: what it shows, and what is said by it. It opens nothing else, and speaks once.</summary>
public static class WitnessLink
{
    /// <summary>What the link shows while it works.</summary>
    /// <param name="code">The link's code.</param>
    /// <param name="services">A home.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>It, or <c>ask.no-link</c>, <c>ask.answered</c>, <c>ask.withdrawn</c>, <c>ask.expired</c>; the same for every code that never was.</returns>
    public static async Task<Outcome<OpenedLink>> OpenAsync(string code, IServiceProvider services, CancellationToken cancellation = default)
    {
        if (await new AskedWitnesses(services).WithCodeAsync(code, cancellation) is not var (asked, request, _)) return new Problem("ask.no-link", "There is no such link.", "Check that all of it was copied, or ask for another.");
        if (Fault(asked.State) is { } fault) return fault;
        var found = await RecordSearch.OneAsync(services.Need<ILedgerStore>(), request.Claim, cancellation);
        if (!found.Succeeded) return Outcome<OpenedLink>.Failed(found.Problems);
        var (entry, bytes) = found.Value;
        if (entry.TryAs<Claim>() is not { IsWhole: true } claim) return AnswerProblems.NoClaim(entry);
        var vault = services.Need<IVault>();
        var opened = await Disclosure.OfAsync(bytes, vault, cancellation);
        return new OpenedLink(asked, request.Parts, entry.At, claim.Cites.GroupBy(cited => cited.Kind).ToImmutableSortedDictionary(kind => kind.Key, kind => kind.Count(), StringComparer.Ordinal))
        {
            Claimant = opened.FirstOrDefault(opening => opening.Field == "actor.name")?.Text,
            Narrative = opened.FirstOrDefault(opening => opening.Field == "body.narrative")?.Text,
        };
    }

    /// <summary>Signs what the witness says, as <see cref="WitnessRequest.PersonOf"/>.</summary>
    /// <param name="code">The link's code.</param>
    /// <param name="words">What they say.</param>
    /// <param name="services">The home as the witness works in it.</param>
    /// <param name="cancellation">Stops it before anything is signed.</param>
    /// <returns>The receipt, or a problem of opening the link or of confirming a claim.</returns>
    public static async Task<Outcome<ActReceipt>> SignAsync(string code, WitnessWords words, IServiceProvider services, CancellationToken cancellation = default)
    {
        if (await new AskedWitnesses(services).WithCodeAsync(code, cancellation) is not var (asked, request, subject)) return new Problem("ask.no-link", "There is no such link.", "Check that all of it was copied, or ask for another.");
        if (Fault(asked.State) is { } fault) return fault;
        if (services.Need<ActorIdentity>().Person != WitnessRequest.PersonOf(asked.Id)) throw new InvalidOperationException("A link is used as the person that was asked.");
        return await ConfirmClaim.SignAsync(new ConfirmRequest { Claim = request.Claim, Observed = words.Observed, When = words.When, Where = words.Where, Parts = asked.Parts }, subject, services, cancellation);
    }

    private static Problem? Fault(AskedState state) => state switch
    {
        AskedState.Open => null,
        AskedState.Answered => AnswerProblems.Answered(),
        AskedState.Withdrawn => new Problem("ask.withdrawn", "Whoever sent this link has taken it back.", "Ask them, if you expected it to work."),
        _ => new Problem("ask.expired", "The time of this link is over.", "Ask for another."),
    };
}
