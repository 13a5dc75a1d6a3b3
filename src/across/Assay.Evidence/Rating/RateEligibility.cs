using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Eligibility;
using Assay.Evidence.Standards;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Inspect;

namespace Assay.Evidence.Rating;

/// <summary>The capability <c>evidence rate</c>: a person signs how confident they are to evidence a standard within their role; another rates their statement.</summary>
public static class RateEligibility
{
    private const int MostNamed = 12;

    /// <summary>The declaration.</summary>
    public static Capability<RateRequest, ActReceipt> Capability { get; } = new("evidence rate", "Sign how confident you are to evidence each criterion within your role, and how you mean to; or rate another person's statement.")
    {
        Permission = Permission.Write,
        Duty = Duty.Claim,
        Parameters =
        [
            new("ratings", "Ratings: S7=4. A first statement rates every criterion; a later one may name some.", ParameterType.Texts) { IsPositional = true },
            new("file", "A CSV, XLSX or YAML file of ratings: code, rating, route, owner, by. What is given here goes over it."),
            new("scale", "The scale: 1-5, 1-10, yes-no, or two whole numbers; that of your earlier statement, else 1-5, if left out."),
            new("evidence", "Criteria for which you have evidence.", ParameterType.Texts),
            new("opportunity", "A criterion for which there is work ahead, by when, and who owns it: 'S7=2027-09-30:the lead of the fraud team'. The owner is sealed.", ParameterType.Texts),
            new("noRoute", "Criteria for which you know no route.", ParameterType.Texts),
            new("about", "Another person's statement to rate, by id or the start of one, instead of stating your own."),
            new("as", "In what capacity you rate another's statement: witness, manager or employer; manager if left out."),
            new("remark", "What you add in your own words."),
            new("standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out."),
        ],
        Problems = Meanings,
        Examples =
        [
            new("assay evidence rate --file ratings.csv", "a first statement, which rates every criterion"),
            new("assay evidence rate S7=4 --opportunity 'S7=2027-09-30:the lead of the fraud team'", "a later one, for what has changed"),
            new("assay evidence rate S7=3 --about 0193a4", "a manager's rating beside it"),
        ],
        Handle = (request, services, cancellation) => request.About is null ? OwnStatement.SignAsync(request, services, cancellation) : OthersStatement.RateAsync(request, services, cancellation),
        Describe = Lines,
    };

    private static ImmutableSortedDictionary<string, string> Meanings => RecordSearch.Problems.SetItems(new Dictionary<string, string>
    {
        ["standard.unknown"] = "There is no standard of that identifier.",
        ["standard.no-file"] = "The standard's file cannot be read.",
        ["rating.form"] = "A rating is not a code, an equals sign and a rating.",
        ["rating.scale"] = "The scale is none.",
        ["rating.code"] = "The standard has no such criterion.",
        ["rating.value"] = "A rating is not on the scale.",
        ["rating.route"] = "A route is none of those that there are.",
        ["rating.date"] = "A date is none.",
        ["rating.opportunity"] = "An opportunity lacks its date or its owner.",
        ["rating.missing"] = "A criterion has no rating, and no earlier statement gives one.",
        ["rating.none"] = "No rating is given.",
        ["rating.no-statement"] = "The record is not a statement of eligibility.",
        ["rating.own-statement"] = "The statement is the signer's own.",
        ["rating.not-yours"] = "Routes and the scale are for the person whose statement it is to say.",
        ["rating.capacity"] = "There is no such capacity.",
        ["import.not-text"] = "The file is not text.",
        ["import.too-large"] = "The file is larger than is read.",
        ["import.no-file"] = "The file cannot be read.",
        ["sheet.form"] = "The file is of a form that is not read.",
        ["sheet.workbook"] = "The file is no workbook, or holds more than is read.",
        ["sheet.quote"] = "A quoted cell is never closed.",
        ["sheet.no-heading"] = "No row of headings is found.",
        ["text.too-long"] = "A text is too long for people to read.",
    });

    private static IEnumerable<string> Lines(ActReceipt receipt) => receipt.Kind == EligibilityStatement.Kind.Name
        ?
        [
            $"Signed as record {receipt.Id}{(receipt.About.IsEmpty ? "" : $", after {receipt.About[0]}, which stays as it is")}. Rated now: {(receipt.Parts.Length > MostNamed ? $"{receipt.Parts.Length} criteria" : string.Join(", ", receipt.Parts))}.",
            "It is locked: a change is another statement. See it with 'assay evidence eligibility'; a copy for your provider: 'assay evidence eligibility --output statement.md'.",
        ]
        : [$"Rated {string.Join(", ", receipt.Parts)} of statement {receipt.About[0]} as record {receipt.Id}.", $"Send it back: 'assay bundle export {receipt.Id} -o rating.assay'."];
}
