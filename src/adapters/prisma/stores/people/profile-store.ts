import type { ProfileReads, ProfileStore } from '../../../../core/application/profile/profile-store.ts';
import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { Profile } from '../../../../core/domain/profile/profile.ts';
import type { Scope } from '../../connection/scope.ts';
import { PROFILE_COLUMNS, type ProfileRow, profileFrom } from './profile-row.ts';

export function profileReads({ rows }: Scope): ProfileReads {
  const findMany = async (ids: readonly MemberId[]) => {
    if (ids.length === 0) return [];
    const found = await rows<ProfileRow>(
      `SELECT ${PROFILE_COLUMNS} FROM profiles p WHERE p.organisation_id = $1 AND p.member_id = ANY($2)`,
      ids,
    );
    return found.map(profileFrom);
  };
  return { find: async (id) => (await findMany([id]))[0] ?? null, findMany };
}

export function profileStore(scope: Scope): ProfileStore {
  return {
    ...profileReads(scope),
    save: async (profile) => {
      const { db, organisationId } = scope;
      const { memberId } = profile;
      const data = columnsOf(profile);
      const updated = await db.profile.updateMany({ where: { memberId }, data });
      if (updated.count === 0) await db.profile.create({ data: { ...data, memberId, organisationId } });
      await db.memberTopic.deleteMany({ where: { memberId } });
      const topics = topicsOf(profile).map((topic) => ({ ...topic, memberId, organisationId }));
      if (topics.length > 0) await db.memberTopic.createMany({ data: topics });
    },
  };
}

function columnsOf(profile: Profile) {
  const { memberId: _id, offered: _offered, sought: _sought, languages, formats, ...columns } = profile;
  return { ...columns, languages: [...languages], formats: [...formats] };
}

function topicsOf({ offered, sought }: Profile) {
  return [
    ...offered.map((topicId, position) => ({ side: 'mentor', topicId, position })),
    ...sought.map(({ topicId, importance }, position) => ({ side: 'mentee', topicId, importance, position })),
  ];
}
