using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaWorkflow.Data.Persistence.Migrations;

/// <summary>
/// The rungs of the reminders that stand, until now one word each (d7, opened-1-head, asked-no-3), become kind, number and what else tells
/// them apart. What went from hand to hand had its step before its number.
/// </summary>
[DbContext(typeof(ItaDbContext))]
[Migration("20261130000050_RungsByKind")]
public sealed class RungsByKind : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            WITH kinds (word, kind) AS (VALUES
                ('d', 'BeforeDue'), ('w', 'PastDue'), ('waiting', 'Waiting'), ('late', 'Late'), ('opened', 'Opened'),
                ('returned', 'Returned'), ('approved', 'Approved'), ('acknowledged', 'Acknowledged'), ('rejected', 'Rejected'),
                ('route', 'ByRoute'), ('stuck', 'Stuck'), ('vacant', 'Vacant'), ('moved', 'Moved'), ('withdrawn', 'Withdrawn'),
                ('assigned', 'Assigned'), ('taken', 'Taken'), ('asked', 'Asked'), ('answered', 'Answered'),
                ('opinion-withdrawn', 'OpinionWithdrawn'), ('opinion-closed', 'OpinionClosed'), ('adopted', 'Adopted'),
                ('corrected', 'Corrected'), ('nudge', 'Nudged'), ('mail-refused', 'MailRefused'), ('line-quota', 'LineQuota'),
                ('alarm', 'Alarm')
            ), parts AS (
                SELECT id, regexp_match(rung, '^([a-z]+(?:-(?:withdrawn|closed|refused|quota))?)-?(?:no-)?([0-9]*)-?(.*)$') AS part
                FROM reminders
            ), told AS (
                SELECT id, kind, coalesce(nullif(part[2], ''), '0') AS first, part[3] AS second,
                    kind IN ('Assigned', 'Taken', 'Asked') AND part[3] <> '' AS of_step
                FROM parts JOIN kinds ON word = part[1]
            )
            UPDATE reminders SET rung = kind,
                rung_number = CASE WHEN of_step THEN second ELSE first END::bigint,
                rung_about = CASE WHEN of_step THEN first ELSE second END
            FROM told WHERE told.id = reminders.id;
            """
        );
}
