using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Writes documents and what the ledger is to be told of it: all, or nothing where one is refused.</summary>
internal static class DocumentWriting
{
    public static Outcome<Nothing> Apply(WriteSession session, IReadOnlyList<DocumentWrite> writes, IReadOnlyList<OutboxEntry> outbox)
    {
        var several = writes.Count > 1;
        if (several) session.Statements[TrackingSql.Save].Run();
        foreach (var write in writes)
        {
            if (Apply(session, write) is not { } problem) continue;
            if (several) session.Statements[TrackingSql.Undo].Run();
            if (several) session.Statements[TrackingSql.Release].Run();
            return problem;
        }

        if (several) session.Statements[TrackingSql.Release].Run();
        foreach (var entry in outbox) session.Tell(entry);
        return Outcome.Done;
    }

    private static Problem? Apply(WriteSession session, DocumentWrite write)
    {
        var document = write.Document;
        var there = Find(session, document);
        if (write.Expected == 0 && there is not null) return TrackingProblems.IdTaken(document.Kind, document.Id);
        if (write.Expected > 0 && write.Expected != there?.Version) return TrackingProblems.Changed(document.Kind, document.Id, there?.Version);
        if (!write.Removes && NameHolder(session, document) is { } holder && holder != there?.Number) return TrackingProblems.NameTaken(document.Kind, document.Name!);
        if (document.Kind == DocumentKinds.Experiment) session.Runs.ForgetExperiment(document.Id);
        if (!write.Removes) Write(session, there?.Number, document);
        else if (there is not null) Remove(session, there.Value.Number);
        return null;
    }

    private static (long Number, long Version)? Find(WriteSession session, Document document)
    {
        var find = session.Statements[DocumentSql.Place];
        find.Bind(1, document.Kind);
        find.Bind(2, document.Id);
        if (!find.Next()) return null;
        var place = (find.Int64(0), find.Int64(1));
        find.Reset();
        return place;
    }

    private static long? NameHolder(WriteSession session, Document document)
    {
        if (document.Name is null) return null;
        var find = session.Statements[DocumentSql.NameHolder];
        find.Bind(1, document.Kind);
        find.Bind(2, document.Parent);
        find.Bind(3, document.Name);
        if (!find.Next()) return null;
        var number = find.Int64(0);
        find.Reset();
        return number;
    }

    private static void Write(WriteSession session, long? number, Document document)
    {
        var write = session.Statements[number is null ? DocumentSql.Add : DocumentSql.Replace];
        var place = 1;
        if (number is { } known) write.Bind(place++, known);
        else
        {
            write.Bind(place++, document.Kind);
            write.Bind(place++, document.Id);
        }

        write.Bind(place++, document.Parent);
        write.Bind(place++, document.Name);
        write.Bind(place++, document.State);
        write.Bind(place++, document.Order);
        write.Bind(place, document.Body.Span);
        write.Run();
    }

    private static void Remove(WriteSession session, long number)
    {
        var remove = session.Statements[DocumentSql.Remove];
        remove.Bind(1, number);
        remove.Run();
    }
}
