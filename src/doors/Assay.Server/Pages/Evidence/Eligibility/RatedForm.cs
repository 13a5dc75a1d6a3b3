using System.Collections.Immutable;
using Assay.Evidence.Eligibility;
using Assay.Evidence.Rating;

namespace Assay.Server.Pages.Evidence.Eligibility;

/// <summary>What was chosen in the form of ratings, as the capability's request has it.</summary>
internal static class RatedForm
{
    /// <summary>The request. What is as it was stated before is left out of a route, so that a statement about ratings alone changes no route.</summary>
    /// <param name="answer">What the form showed.</param>
    /// <param name="isOwn">Whether one states oneself; else another's statement is rated.</param>
    /// <param name="scale">The scale of a first statement.</param>
    /// <param name="given">What was typed into a field; null where nothing was.</param>
    public static RateRequest Of(EligibilityAnswer answer, bool isOwn, string scale, Func<string, string?> given)
    {
        ImmutableArray<string> ratings = [.. answer.Items.Where(item => given($"rating-{item.Code}") is not null).Select(item => $"{item.Code}={given($"rating-{item.Code}")}")];
        if (!isOwn) return new RateRequest { Ratings = ratings, About = answer.Statement!.Id, As = given("as"), Remark = given("remark"), Standard = answer.Standard };
        return new RateRequest
        {
            Ratings = ratings,
            Scale = answer.Statement is null ? scale : null,
            Evidence = Codes(answer, given, EvidenceRoute.Evidence),
            NoRoute = Codes(answer, given, EvidenceRoute.None),
            Opportunity = [.. Codes(answer, given, EvidenceRoute.Opportunity).Select(code => $"{code}={given($"by-{code}")}:{given($"owner-{code}")}")],
            Remark = given("remark"),
            Standard = answer.Standard,
        };
    }

    private static ImmutableArray<string> Codes(EligibilityAnswer answer, Func<string, string?> given, EvidenceRoute route) =>
        [.. answer.Items.Where(item => given($"route-{item.Code}") == $"{route}" && (item.Route != route || answer.Statement is null || route == EvidenceRoute.Opportunity)).Select(item => item.Code)];
}
