using Assay.Stores.Embedded.Sqlite;

namespace Assay.Stores.Embedded.Evidence;

/// <summary>Every statement that the evidence index's database is ever given.</summary>
internal static class EvidenceSql
{
    /// <summary>The tables of <c>evidence.db</c>. Persons, projects, kinds and sets of facts stand once, as words; a record is a row of small numbers.</summary>
    public static SqliteSchema Schema { get; } = new("evidence index", 0x41534549, [
        """
        CREATE TABLE mark (one INTEGER PRIMARY KEY CHECK (one = 1), catalogue BLOB NOT NULL, next INTEGER NOT NULL, latest INTEGER NOT NULL) STRICT;
        CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE record (
            leaf INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            kind INTEGER NOT NULL,
            person INTEGER NOT NULL,
            project INTEGER NOT NULL,
            context INTEGER NOT NULL,
            attribution INTEGER NOT NULL,
            at INTEGER NOT NULL,
            facts INTEGER NOT NULL,
            holder INTEGER NOT NULL,
            act INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX record_facts ON record (facts, person, leaf);
        CREATE INDEX record_act ON record (leaf) WHERE act = 1;
        CREATE TABLE tally (
            person INTEGER NOT NULL,
            project INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            context INTEGER NOT NULL,
            attribution INTEGER NOT NULL,
            month INTEGER NOT NULL,
            facts INTEGER NOT NULL,
            records INTEGER NOT NULL,
            newest INTEGER NOT NULL,
            PRIMARY KEY (person, project, kind, context, attribution, month, facts)
        ) STRICT, WITHOUT ROWID;
        """,
        // Records of each set of facts by whether they count and then by age, of one person and of everybody: what shows a fact is found without sorting all that does.
        """
        DROP INDEX record_facts;
        CREATE INDEX record_shown ON record (facts, person, (context = 0 AND attribution <> 0), leaf);
        CREATE INDEX record_shown_by_all ON record (facts, (context = 0 AND attribution <> 0), leaf);
        """,
    ]);

    public const string Mark = "SELECT catalogue, next, latest FROM mark";
    public const string PutMark = "INSERT INTO mark (one, catalogue, next, latest) VALUES (1, $catalogue, $next, $latest) ON CONFLICT (one) DO UPDATE SET catalogue = excluded.catalogue, next = excluded.next, latest = excluded.latest";
    public const string Clear = "DELETE FROM mark; DELETE FROM record; DELETE FROM tally; DELETE FROM word";
    public const string Words = "SELECT id, text FROM word";
    public const string AddWord = "INSERT INTO word (id, text) VALUES ($id, $text)";
    public const string AddRecord = "INSERT INTO record (leaf, id, kind, person, project, context, attribution, at, facts, holder, act) VALUES ($leaf, $id, $kind, $person, $project, $context, $attribution, $at, $facts, $holder, $act)";

    public const string AddTally = """
        INSERT INTO tally (person, project, kind, context, attribution, month, facts, records, newest)
        VALUES ($person, $project, $kind, $context, $attribution, $month, $facts, $records, $newest)
        ON CONFLICT DO UPDATE SET records = records + excluded.records, newest = max(newest, excluded.newest)
        """;

    /// <summary>Counts all records anew. Months are those of UTC.</summary>
    public const string Retally = """
        DELETE FROM tally;
        INSERT INTO tally (person, project, kind, context, attribution, month, facts, records, newest)
        SELECT person, project, kind, context, attribution, month, facts, sum(records), max(newest)
        FROM (
            SELECT person, project, kind, context, attribution, facts, CAST(strftime('%Y%m', day * 86400, 'unixepoch') AS INTEGER) AS month, records, newest
            FROM (SELECT person, project, kind, context, attribution, facts, at / 86400000 AS day, count(*) AS records, max(at) AS newest FROM record GROUP BY 1, 2, 3, 4, 5, 6, 7)
        )
        GROUP BY person, project, kind, context, attribution, month, facts
        """;

    public const string Tallies = "SELECT person, project, kind, context, attribution, month, facts, records, newest FROM tally WHERE $person IS NULL OR person = $person";

    private const string Columns = "SELECT r.leaf, r.id, r.kind, r.person, r.project, r.context, r.attribution, r.at, r.facts, r.holder";
    private const string Record = $"{Columns} FROM record r";
    public const string Acts = $"{Record} WHERE act = 1 ORDER BY leaf";
    public const string At = $"{Record} WHERE leaf = $leaf";
    public const string AtLeaves = $"{Record} WHERE leaf IN (SELECT value FROM json_each($leaves))";

    /// <summary>Records with one of these sets of facts, the newest first: of each set no more than are wanted are looked at.</summary>
    public static string Showing(bool ofPerson) => $"""
        {Columns} FROM json_each($sets) s JOIN record r ON r.leaf IN
            (SELECT leaf FROM record WHERE facts = s.value{(ofPerson ? " AND person = $person" : "")} AND (context = 0 AND attribution <> 0) = $counts ORDER BY leaf DESC LIMIT $most)
        ORDER BY r.leaf DESC LIMIT $most
        """;
}
