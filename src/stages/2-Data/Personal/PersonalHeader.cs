using System.Text.RegularExpressions;

namespace Assay.Data.Personal;

/// <summary>Tells from a column's name whether it may hold personal data. Names lie: what a name does not say may be there all the same.</summary>
public static partial class PersonalHeader
{
    private static readonly (string What, string[] Words)[] Surely =
    [
        ("e-mail addresses", ["email", "mail"]),
        ("telephone numbers", ["phone", "telephone", "mobile", "fax"]),
        ("persons' names", ["surname", "lastname", "firstname", "forename", "fullname", "middlename", "maidenname", "customername", "clientname", "applicantname", "borrowername", "patientname", "employeename", "personname", "cardholder", "accountholder"]),
        ("official numbers of persons", ["ssn", "passport", "nino", "iban", "taxid", "socialsecurity"]),
        ("dates of birth", ["birthday", "birthdate", "dob", "dateofbirth"]),
        ("addresses", ["homeaddress", "streetaddress", "postaladdress"]),
    ];

    private static readonly string[] Perhaps = ["name", "address", "street", "person", "patient", "customer", "applicant", "employee"];

    /// <summary>What the name says the column holds; null when it says nothing of the kind.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="hasManyValues">Whether most rows have a text of their own, so that a mere "name" or "customer" is likely a person's.</param>
    public static string? Says(string name, bool hasManyValues)
    {
        var words = Word().Matches(name).Select(match => match.Value.ToLowerInvariant()).ToList();
        var joined = words.Concat(words.Zip(words.Skip(1), string.Concat)).Append(string.Concat(words)).ToHashSet(StringComparer.Ordinal);
        var sure = Surely.FirstOrDefault(each => each.Words.Any(joined.Contains)).What;
        return sure ?? (hasManyValues && Perhaps.Any(joined.Contains) ? "texts about persons" : null);
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Word();
}
