using Assay.Kernel;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Writes tags, parameters and links of a run.</summary>
internal static class RunLabels
{
    /// <summary>The tag whose value is the run's name.</summary>
    public const string NameTag = "mlflow.runName";

    /// <returns>Whether that changed something.</returns>
    public static bool Set(WriteSession session, long run, Tag tag)
    {
        var set = session.Statements[RunSql.SetTag];
        set.Bind(1, run);
        set.Bind(2, session.Word(tag.Key));
        set.Bind(3, tag.Value);
        return set.Run() > 0;
    }

    public static bool Has(WriteSession session, long run, string key)
    {
        if (session.Words.Find(key, session.Statements) is not { } number) return false;
        var has = session.Statements[RunSql.HasTag];
        has.Bind(1, run);
        has.Bind(2, number);
        var there = has.Next();
        has.Reset();
        return there;
    }

    public static void Remove(WriteSession session, long run, string key) => Remove(session, RunSql.RemoveTag, run, session.Word(key));

    /// <returns>Whether that changed something.</returns>
    public static bool Set(WriteSession session, long run, RunLink link)
    {
        var set = session.Statements[RunSql.SetLink];
        set.Bind(1, run);
        set.Bind(2, (long)link.Kind);
        set.Bind(3, link.Key);
        set.Bind(4, link.Body.Span);
        return set.Run() > 0;
    }

    /// <summary>Adds parameters: all, or none where one is there with another value.</summary>
    /// <returns>Whether that changed something.</returns>
    public static Outcome<bool> Add(WriteSession session, RunInfo run, IReadOnlyList<Param> parameters)
    {
        var added = new List<long>();
        foreach (var param in parameters)
        {
            var key = session.Word(param.Key);
            var add = session.Statements[RunSql.AddParam];
            add.Bind(1, run.Number);
            add.Bind(2, key);
            add.Bind(3, param.Value);
            if (add.Run() > 0) added.Add(key);
            else if (ValueOf(session, run.Number, key) is var there && there != param.Value)
            {
                foreach (var undone in added) Remove(session, RunSql.RemoveParam, run.Number, undone);
                return RunFaults.ParamChanged(run.RunId, param.Key, there, param.Value);
            }
        }

        return added.Count > 0;
    }

    private static string ValueOf(WriteSession session, long run, long key)
    {
        var read = session.Statements[RunSql.Param];
        read.Bind(1, run);
        read.Bind(2, key);
        read.Next();
        var value = read.Text(0);
        read.Reset();
        return value;
    }

    private static void Remove(WriteSession session, string sql, long run, long key)
    {
        var remove = session.Statements[sql];
        remove.Bind(1, run);
        remove.Bind(2, key);
        remove.Run();
    }
}
