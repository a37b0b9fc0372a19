import type { Shop } from '../../../shared/shop/contract.ts';
import { DefinitionList } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { settingsWords } from './words.ts';

/** For whoever may read the shop's details and not change them. */
export function ShopFacts({ shop, noticeVersion }: { shop: Shop; noticeVersion: number }) {
  const w = useWords(settingsWords);
  return (
    <>
      <p>{w('ownerChanges')}</p>
      <DefinitionList
        items={[
          { id: 'name', term: w('name'), detail: shop.name },
          { id: 'address', term: w('address'), detail: shop.address },
          { id: 'contact', term: w('contact'), detail: shop.contact },
          { id: 'kind', term: w('kind'), detail: w(shop.kind) },
          { id: 'officerName', term: w('officerName'), detail: shop.officerName },
          { id: 'officerContact', term: w('officerContact'), detail: shop.officerContact },
          { id: 'notice', term: w('notice'), detail: w('noticeVersion', { version: noticeVersion }) },
        ]}
      />
    </>
  );
}
