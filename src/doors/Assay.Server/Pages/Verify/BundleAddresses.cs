using Assay.Server.Pages.Evidence;

namespace Assay.Server.Pages.Verify;

/// <summary>Where the pages of a bundle are.</summary>
internal static class BundleAddresses
{
    /// <summary>The matrix of a person's evidence for a standard.</summary>
    public static string Matrix(string standard, string person) => $"/verify/evidence?standard={Uri.EscapeDataString(standard)}&person={Uri.EscapeDataString(person)}";

    /// <summary>A criterion.</summary>
    public static string Criterion(string standard, string person, string code) => $"/verify/evidence/{Uri.EscapeDataString(standard)}/{Uri.EscapeDataString(code)}?person={Uri.EscapeDataString(person)}";

    /// <summary>A person's portfolio for a standard.</summary>
    public static string Portfolio(string standard, string person) => $"/verify/portfolio?standard={Uri.EscapeDataString(standard)}&person={Uri.EscapeDataString(person)}";

    /// <summary>A file that the bundle carries along.</summary>
    public static string File(string digest) => $"/verify/files/{Uri.EscapeDataString(digest)}";

    /// <summary>Its records, each with what its key is worth to whoever dropped the bundle.</summary>
    public static RecordReading Records(HeldBundle bundle) => new("/verify/record/") { Proven = bundle.Evidence?.Proven ?? [] };
}
