using System.Text;

namespace Assay.Tracking.Access;

/// <summary>What somebody signs in with: a name and a password, or a token.</summary>
/// <param name="Name">The name; empty for a token.</param>
/// <param name="Secret">The password, or the token's text.</param>
/// <param name="IsToken">Which of them.</param>
internal readonly record struct Credential(string Name, string Secret, bool IsToken)
{
    private const string Basic = "Basic ";
    private const string Bearer = "Bearer ";

    /// <summary>Whether the secret is a token's text: programs that know names and passwords alone send one as the password, and it has to be that person's.</summary>
    public bool HoldsToken => IsToken || TokenText.TryRead(Secret, out _, out _);

    /// <summary>Reads the value of an HTTP <c>Authorization</c> header (RFC 7617, RFC 6750); null when it is neither.</summary>
    public static Credential? Read(string authorization)
    {
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return new Credential("", authorization[Bearer.Length..].Trim(), IsToken: true);
        if (!authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase)) return null;
        var encoded = authorization.AsSpan(Basic.Length).Trim();
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64Chars(encoded, bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : new Credential(text[..colon], text[(colon + 1)..], IsToken: false);
    }

    /// <summary>Not the secret.</summary>
    public override string ToString() => IsToken ? "a token" : $"'{Name}' with a password";
}
