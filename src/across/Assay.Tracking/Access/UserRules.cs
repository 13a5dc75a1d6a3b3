using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Access;

/// <summary>The rules that names and passwords keep. Null means that the rule is kept.</summary>
internal static class UserRules
{
    private const int MostName = 255;
    private const int LeastPassword = 12;
    private const int MostPassword = 1_024;

    /// <summary>Not empty, not too long, no colon (HTTP Basic ends the name there), nothing that steers a terminal.</summary>
    public static Problem? CheckName(string name)
    {
        if (name.Length == 0) return AccessFaults.Empty("username");
        if (name.Any(letter => letter == ':' || char.IsControl(letter))) return FieldProblems.Invalid("username", name, "A name to sign in with holds no colon and no control characters.", "another name");
        return FieldRules.Length("username", name, MostName);
    }

    /// <summary>At least 12 characters, as MLflow's own server asks, and not so many that hashing them is a burden.</summary>
    public static Problem? CheckPassword(string password)
    {
        if (password.Length == 0) return AccessFaults.Empty("password");
        return password.Length < LeastPassword ? AccessFaults.ShortPassword(LeastPassword) : FieldRules.Length("password", password, MostPassword);
    }
}
