using Assay.Kernel;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>
/// Reads how to connect, as people write it: as a URL, <c>postgresql://user@host:5432/database?sslmode=verify-full</c> (a driver behind a plus sign is passed over), or as
/// <c>Host=host;Database=database;Username=user</c>.
/// </summary>
public static class PostgresAddress
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["user"] = "Username",
        ["dbname"] = "Database",
    };

    /// <summary>The options for the database of that address.</summary>
    /// <returns>The options, or <c>store.address</c>. No problem repeats the address, which may hold a password.</returns>
    public static Outcome<PostgresOptions> Parse(string address)
    {
        try
        {
            var settings = IsUrl(address) ? OfUrl(address) : new NpgsqlConnectionStringBuilder(address);
            return string.IsNullOrEmpty(settings.Host) || string.IsNullOrEmpty(settings.Database) ? Wrong("It names no host, or no database.") : new PostgresOptions(settings.ConnectionString);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            return Wrong("It has a part that is not known, or not as it has to be.");
        }
    }

    /// <summary>The host and the database, for people: without user and password.</summary>
    public static string Shown(PostgresOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        return $"{settings.Host}/{settings.Database}";
    }

    private static bool IsUrl(string address) => address.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && address.Contains("://", StringComparison.Ordinal);

    private static NpgsqlConnectionStringBuilder OfUrl(string address)
    {
        var url = new Uri("postgresql" + address[address.IndexOf("://", StringComparison.Ordinal)..]);
        var settings = new NpgsqlConnectionStringBuilder { Host = url.Host.Length == 0 ? "localhost" : url.IdnHost, Database = Uri.UnescapeDataString(url.AbsolutePath.Trim('/')) };
        if (url.Port > 0) settings.Port = url.Port;
        var (user, colon, password) = Split(url.UserInfo, ':');
        if (user.Length > 0) settings.Username = user;
        if (colon) settings.Password = password;
        foreach (var part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, _, value) = Split(part, '=');
            settings[Keywords.GetValueOrDefault(key, key)] = key.Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }

        return settings;
    }

    private static (string Before, bool IsThere, string After) Split(string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (Uri.UnescapeDataString(text), false, "") : (Uri.UnescapeDataString(text[..at]), true, Uri.UnescapeDataString(text[(at + 1)..]));
    }

    private static Problem Wrong(string why) =>
        new("store.address", $"The address of the database cannot be used. {why}", "Give it as postgresql://user@host:5432/database, or as Host=host;Database=database;Username=user.");
}
