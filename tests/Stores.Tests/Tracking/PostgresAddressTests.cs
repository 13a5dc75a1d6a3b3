using Assay.Stores.Cluster.Postgres;
using Npgsql;

namespace Stores.Tests.Tracking;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgresql://ada@db.example.org/assay", "db.example.org", 5432, "assay", "ada", null)]
    [InlineData("postgres://ada:p%40ss@db.example.org:6543/assay", "db.example.org", 6543, "assay", "ada", "p@ss")]
    [InlineData("postgresql+psycopg2://ada:x:y@127.0.0.1/a%20b", "127.0.0.1", 5432, "a b", "ada", "x:y")]
    [InlineData("postgresql:///assay", "localhost", 5432, "assay", null, null)]
    [InlineData("Host=db;Database=assay;Username=ada;Port=6543", "db", 6543, "assay", "ada", null)]
    public void An_address_is_a_URL_or_keys_and_values(string address, string host, int port, string database, string? user, string? password)
    {
        var found = Settings(address);
        (found.Host, found.Port, found.Database, found.Username, found.Password).ShouldBe((host, port, database, user, password));
    }

    [Fact]
    public void A_URL_says_how_to_connect_in_the_words_of_libpq_or_of_the_driver()
    {
        var found = Settings("postgresql://db/assay?sslmode=verify-full&connect_timeout=3&application_name=a%26b&Maximum%20Pool%20Size=7");
        (found.SslMode, found.Timeout, found.ApplicationName, found.MaxPoolSize).ShouldBe((SslMode.VerifyFull, 3, "a&b", 7));
    }

    [Theory]
    [InlineData("postgresql://ada:secret@db")]
    [InlineData("Host=db;Username=ada;Password=secret")]
    [InlineData("Host=db;Database=assay;Password=secret;Colour=red")]
    [InlineData("postgresql://ada:secret@db/assay?colour=red")]
    [InlineData("postgresql://ada:secret@db/assay?sslmode=secret")]
    [InlineData("mysql://ada:secret@db/assay")]
    [InlineData("postgresql://ada:secret@db:port/assay")]
    [InlineData("secret")]
    public void What_is_no_address_is_refused_without_telling_the_password(string address)
    {
        var problem = PostgresAddress.Parse(address).ShouldBeRefusedAs("store.address");
        problem.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public void What_is_shown_holds_no_password() =>
        PostgresAddress.Shown(PostgresAddress.Parse("postgres://ada:secret@db.example.org/assay").Required).ShouldBe("db.example.org/assay");

    private static NpgsqlConnectionStringBuilder Settings(string address) => new(PostgresAddress.Parse(address).Required.ConnectionString);
}
