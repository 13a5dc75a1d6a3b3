using Assay.Stores.Embedded.DuckDb;
using CsCheck;

namespace Stores.Tests.DuckDb;

public class SqlTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        OneOf.These("'", "''", "\"", "\"\"", "';DROP TABLE x;--", "\\", "$1", "?", "a b", "select", "ö", "😀", "\n", " ", ";", "--", "/*", "{}", "%s", "E'", "x'00'"),
        Gen.String[Gen.Char['\u0001', '\uD7FF'], 1, 20]);

    [Fact]
    public void Any_text_comes_back_as_it_was() => AnyText.Sample(
        text =>
        {
            using var session = new DuckDbSession(new DuckDbOptions { Threads = 1 });
            return session.List($"SELECT {Sql.Text(text)}", row => row.GetString(0))[0] == text;
        },
        iter: 40);

    [Fact]
    public void Any_name_names_its_column() => AnyText.Sample(
        text =>
        {
            using var session = new DuckDbSession(new DuckDbOptions { Threads = 1 });
            return session.List($"SELECT {Sql.Identifier(text)} FROM (SELECT 7 AS {Sql.Identifier(text)})", row => row.GetInt32(0))[0] == 7;
        },
        iter: 40);

    [Theory]
    [InlineData(0.1)]
    [InlineData(-1e-300)]
    [InlineData(1.7976931348623157e308)]
    [InlineData(123456789012345678)]
    public void A_number_comes_back_as_it_was(double number)
    {
        using var session = new DuckDbSession(new DuckDbOptions { Threads = 1 });
        session.List($"SELECT {Sql.Number(number)}", row => row.GetDouble(0))[0].ShouldBe(number);
    }

    [Fact]
    public void A_NUL_character_is_refused() => Should.Throw<ArgumentException>(() => Sql.Text("a\0b"));

    [Fact]
    public async Task A_file_whose_name_looks_like_a_glob_is_that_one_file()
    {
        using var folder = new TableFolder();
        await folder.WriteAsync("a[1]*?.parquet", new Assay.Tables.NumericColumn("x", [1, 2]), new Assay.Tables.NumericColumn("y", [3, 4]));
        (await folder.Engine.LoadAsync(folder.In("a[1]*?.parquet"))).RowCount.ShouldBe(2);
    }

    [Fact]
    public void A_session_leaves_nothing_in_its_folder()
    {
        var folder = Directory.CreateTempSubdirectory("assay-spill-");
        using (var session = new DuckDbSession(new DuckDbOptions { TemporaryFolder = folder.FullName, MemoryLimitMebibytes = 64, Threads = 1 }))
        {
            session.Count("SELECT count(*) FROM (SELECT DISTINCT range * 7 AS a, hash(range) AS b FROM range(3000000))").ShouldBe(3_000_000);
        }

        folder.EnumerateFileSystemInfos().ShouldBeEmpty();
        folder.Delete();
    }

    [Fact]
    public void A_session_is_used_again_only_while_it_is_clean()
    {
        using var sessions = new DuckDbSessions(new DuckDbOptions { Threads = 1 });
        var first = sessions.Use(session => session);
        sessions.Use(session => session).ShouldBeSameAs(first);
        sessions.Use(session =>
        {
            session.Execute("CREATE TABLE rows (x INTEGER)");
            return session;
        }).ShouldBeSameAs(first);
        sessions.Use(session => session).ShouldNotBeSameAs(first);
        Should.Throw<Exception>(() => sessions.Use(session => session.Count("SELECT nothing")));
        sessions.Use(session => session.Count("SELECT 7")).ShouldBe(7);
    }
}
