using Assay.Stores.Embedded.Sqlite;

namespace Assay.Stores.Embedded.Records;

/// <summary>Every statement that the database of the index of records is ever given, but for those that <see cref="RecordQuery"/> puts together.</summary>
internal static class RecordIndexSql
{
    /// <summary>The tables of <c>records.db</c>. Kinds, and words (projects, steps, persons), stand once; 0 stands for none. <c>newest</c> and <c>tally</c> follow from <c>record</c>.</summary>
    public static SqliteSchema Schema { get; } = new("record index", 0x41535249, [
        """
        CREATE TABLE mark (one INTEGER PRIMARY KEY CHECK (one = 1), next INTEGER NOT NULL, latest INTEGER NOT NULL, leaf BLOB NOT NULL) STRICT;
        CREATE TABLE kind (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE record (
            leaf INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            kind INTEGER NOT NULL,
            person INTEGER NOT NULL,
            project INTEGER NOT NULL,
            step INTEGER NOT NULL,
            context INTEGER NOT NULL,
            at INTEGER NOT NULL,
            latest INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX record_kind ON record (kind, leaf);
        CREATE INDEX record_project ON record (project, leaf);
        CREATE INDEX record_project_kind ON record (project, kind, leaf);
        CREATE INDEX record_person ON record (person, leaf);
        CREATE INDEX record_step ON record (step, leaf);
        CREATE INDEX record_context ON record (context, leaf) WHERE context <> 0;
        CREATE TABLE about (mark INTEGER NOT NULL, leaf INTEGER NOT NULL, PRIMARY KEY (mark, leaf)) STRICT, WITHOUT ROWID;
        CREATE TABLE newest (
            project INTEGER NOT NULL,
            context INTEGER NOT NULL,
            step INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            leaf INTEGER NOT NULL,
            PRIMARY KEY (project, context, step, kind)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tally (
            project INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            person INTEGER NOT NULL,
            context INTEGER NOT NULL,
            records INTEGER NOT NULL,
            newest INTEGER NOT NULL,
            PRIMARY KEY (project, kind, person, context)
        ) STRICT, WITHOUT ROWID;
        """,
        // What was indexed before does not say who signed: it is read again.
        $"""
        CREATE TABLE signer (key INTEGER PRIMARY KEY, records INTEGER NOT NULL) STRICT;
        {Clear};
        """,
    ]);

    public const string Mark = "SELECT next, latest, leaf FROM mark";
    public const string PutMark = "INSERT INTO mark (one, next, latest, leaf) VALUES (1, $next, $latest, $leaf) ON CONFLICT (one) DO UPDATE SET next = excluded.next, latest = excluded.latest, leaf = excluded.leaf";
    public const string Clear = "DELETE FROM mark; DELETE FROM record; DELETE FROM about; DELETE FROM newest; DELETE FROM tally; DELETE FROM signer; DELETE FROM word; DELETE FROM kind";
    public const string KindId = "INSERT INTO kind (text) VALUES ($text) ON CONFLICT (text) DO UPDATE SET text = text RETURNING id";
    public const string WordId = "INSERT INTO word (text) VALUES ($text) ON CONFLICT (text) DO UPDATE SET text = text RETURNING id";
    public const string KindsNamed = "SELECT id FROM kind WHERE text = $text";
    public const string KindsOfStage = "SELECT id FROM kind WHERE text >= $first AND text < $beyond";

    public const string LastLeaf = "SELECT max(leaf) FROM record";
    public const string LatestBefore = "SELECT latest FROM record WHERE leaf = $leaf";

    public const string AddRecord = "INSERT INTO record (leaf, id, kind, person, project, step, context, at, latest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    public const string AddMark = "INSERT INTO about (mark, leaf) VALUES (?1, ?2)";
    public const string PutNewest = "INSERT INTO newest (project, context, step, kind, leaf) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET leaf = excluded.leaf";

    public const string AddTally = """
        INSERT INTO tally (project, kind, person, context, records, newest) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO UPDATE SET records = records + excluded.records, newest = excluded.newest
        """;

    public const string AddSigner = "INSERT INTO signer (key, records) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET records = records + excluded.records";

    public const string Signers = "SELECT w.text, s.records FROM signer s JOIN word w ON w.id = s.key";

    /// <summary>The columns that <see cref="HeaderRow"/> reads, of the rows of <c>r</c>.</summary>
    public const string Columns = "SELECT r.leaf, r.id, k.text, p.text, j.text, s.text, r.context, r.at, r.latest";

    /// <summary>The words of the rows of <c>r</c>.</summary>
    public const string Words = "JOIN kind k ON k.id = r.kind LEFT JOIN word p ON p.id = r.person LEFT JOIN word j ON j.id = r.project LEFT JOIN word s ON s.id = r.step";

    public const string Newest = $"""
        {Columns} FROM newest n JOIN record r ON r.leaf = n.leaf {Words}
        WHERE n.project = (SELECT id FROM word WHERE text = $project) AND k.text NOT IN (SELECT value FROM json_each($except)) ORDER BY r.leaf
        """;

    public const string Tallies = """
        SELECT j.text, k.text, p.text, t.context, t.records, t.newest
        FROM tally t JOIN kind k ON k.id = t.kind LEFT JOIN word j ON j.id = t.project LEFT JOIN word p ON p.id = t.person
        """;
}
