namespace Assay.Data.Personal;

/// <summary>What a cell with personal data in it looks like.</summary>
/// <param name="What">In words, to stand after "most cells look like".</param>
/// <param name="Pattern">Regular expression (RE2) of the whole cell.</param>
internal sealed record PersonalPattern(string What, string Pattern)
{
    /// <summary>Patterns that hardly anything else matches, the narrower before the wider.</summary>
    public static IReadOnlyList<PersonalPattern> All { get; } =
    [
        new("e-mail addresses", @"\s*[^@\s]+@[^@\s]+\.[A-Za-z]{2,}\s*"),
        new("social security numbers", @"\s*[0-9]{3}-[0-9]{2}-[0-9]{4}\s*"),
        new("telephone numbers", @"\s*(\+[0-9]{1,3}[0-9 ().-]{6,20}|\(?0[0-9]{1,5}\)?[ /.-][0-9 ./-]{4,14}|\(?[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4})\s*"),
        new("bank accounts (IBAN)", @"\s*[A-Z]{2}[0-9]{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,3})?\s*"),
        new("internet addresses of persons' devices (IP)", @"\s*([0-9]{1,3}\.){3}[0-9]{1,3}\s*"),
        new("national insurance numbers", @"\s*[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\s*"),
    ];
}
