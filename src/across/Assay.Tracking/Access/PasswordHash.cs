using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;

namespace Assay.Tracking.Access;

/// <summary>
/// What is kept of a password: PBKDF2 with HMAC-SHA-256 over 16 random bytes, 600,000 iterations, as text that names them:
/// <c>pbkdf2-sha256$600000$salt$hash</c>, both in Base64. A stolen store then costs its thief as much work for each guess at each person.
/// </summary>
public static class PasswordHash
{
    /// <summary>How many iterations new hashes take: OWASP's figure for this function.</summary>
    public const int Iterations = 600_000;

    private const string Name = "pbkdf2-sha256";
    private const int SaltSize = 16;
    private const int HashSize = 32;

    /// <summary>The hash of a password.</summary>
    public static string Of(string password, Entropy entropy)
    {
        var salt = new byte[SaltSize];
        entropy(salt);
        return $"{Name}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Iterations))}";
    }

    /// <summary>Whether a password is the one that was hashed. It takes as long for a wrong one; without a hash too, so that nobody learns who has none.</summary>
    public static bool Matches(string password, string? hash)
    {
        var parts = hash?.Split('$');
        if (parts is not [Name, var count, var salt, var expected] || !int.TryParse(count, CultureInfo.InvariantCulture, out var iterations))
        {
            Derive(password, new byte[SaltSize], Iterations);
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(salt), iterations), Convert.FromBase64String(expected));
    }

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, iterations, HashAlgorithmName.SHA256, HashSize);
}
