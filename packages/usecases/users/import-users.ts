import { type Actor, isAdmin, Refusal, type RefusalCode, requireAllowed } from "@pantau/domain";
import type { User } from "../ports";
import { storeChange } from "./change-user";
import { createUser, makeUser, type NewUser, type UserPorts } from "./create-user";
import { parseUserRow, type UserProblem, type UserRow } from "./user-table";

export interface UsersImported {
  readonly dryRun: boolean;
  readonly rows: number;
  readonly created: string[];
  readonly changed: string[];
  readonly unchanged: string[];
  readonly problems: UserProblem[];
}

interface Plan {
  readonly wish: NewUser;
  readonly standing: User | undefined;
  readonly isChange: boolean;
}

/**
 * Adds and changes users by a list. Every row is looked at first: one problem, and nothing is
 * changed. A user who is not on the list stays as he is. Repeating an import that stopped halfway
 * goes on where it stopped. Administrators only.
 */
export async function importUsers(
  ports: UserPorts,
  actor: Actor,
  list: { rows: readonly UserRow[]; dryRun: boolean },
): Promise<UsersImported> {
  requireAllowed(isAdmin(actor));
  const { plans, problems } = await planRows(ports, actor, list.rows);
  const emails = (some: readonly Plan[]) => some.map(({ wish }) => wish.email);
  const [fresh, known] = [plans.filter((plan) => !plan.standing), plans.filter((plan) => plan.standing)];
  const result: UsersImported = {
    dryRun: list.dryRun,
    rows: list.rows.length,
    created: emails(fresh),
    changed: emails(known.filter((plan) => plan.isChange)),
    unchanged: emails(known.filter((plan) => !plan.isChange)),
    problems,
  };
  if (list.dryRun || problems.length > 0) return result;
  for (const { wish } of fresh) await createUser(ports, actor, wish);
  for (const { wish, standing, isChange } of known) {
    if (standing && isChange) await storeChange(ports, actor, standing, changeOf(wish));
  }
  return result;
}

async function planRows(ports: UserPorts, actor: Actor, rows: readonly UserRow[]) {
  const plans: Plan[] = [];
  const problems: UserProblem[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const parsed = parseUserRow(row);
    if ("problems" in parsed) {
      problems.push(...parsed.problems);
      continue;
    }
    const { wish } = parsed;
    const tell = (column: string, code: RefusalCode, value: string) =>
      problems.push({ row: row.line, column, code, value });
    if (seen.has(wish.email)) tell("email", "duplicate", wish.email);
    seen.set(wish.email, row.line);
    const fit = fitOf(ports, wish);
    if (!fit.user) {
      tell("region", fit.code, wish.region);
      continue;
    }
    const standing = await ports.users.get(wish.email);
    if (standing?.email === actor.email && fit.user.role !== "admin") {
      tell("role", "own_administration", wish.role);
    }
    plans.push({ wish, standing, isChange: standing !== undefined && differs(standing, fit.user, wish) });
  }
  return { plans, problems };
}

/** The user that the wish would make, or the code of the rule that it breaks. */
function fitOf(ports: UserPorts, wish: NewUser): { user: User } | { user?: undefined; code: RefusalCode } {
  try {
    return { user: makeUser(ports, wish) };
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code };
    throw error;
  }
}

/** A blank name leaves the standing one. */
function changeOf({ email: _, password: __, name, ...rest }: NewUser) {
  return {
    ...rest,
    ...(name && { name }),
    validFrom: rest.validFrom ?? null,
    validUntil: rest.validUntil ?? null,
  };
}

function differs(standing: User, wanted: User, wish: NewUser): boolean {
  const fields = ["phone", "region", "role", "lang", "validFrom", "validUntil"] as const;
  return (
    fields.some((field) => standing[field] !== wanted[field]) ||
    (wish.name !== undefined && wish.name !== standing.name)
  );
}
